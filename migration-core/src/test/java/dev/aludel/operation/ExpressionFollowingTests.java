package dev.aludel.operation;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.Default;
import dev.aludel.schema.DomainType;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.NamedObject;
import dev.aludel.schema.Namespace;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

import static org.assertj.core.api.Assertions.assertThat;

/** Expressions follow the functions, types, collations and labels that they name. */
class ExpressionFollowingTests {

    private static final QualifiedName TASKS = QualifiedName.of("tasks");

    private static final QualifiedName MOOD = QualifiedName.of("mood");

    private static final QualifiedName PLAIN = QualifiedName.of("plain");

    private static final ObjectName SCORE = new ObjectName(ObjectKind.FUNCTION, QualifiedName.of("score"), "(integer)");

    private static final ObjectName COLLATION = ObjectName.of(ObjectKind.COLLATION, PLAIN);

    private static final Schema BEFORE = Schema
        .of(Table
            .of(TASKS, Column.of("id", DataType.of("integer")).filledBy(new Default("score(1)")),
                    Column.of("state", DataType.of(MOOD)).filledBy(new Default("'ok'")),
                    Column.of("title", DataType.of("text").collatedBy(PLAIN)))
            .with(CheckConstraint.of("scored", "score(id) > 0"))
            .with(CheckConstraint.of("glad", "state <> 'ok'::mood AND title <> 'ok'"))
            .with(Index.of("by_score", "id").keyedBy(List.of(IndexKey.expression("score(id)")))))
        .with(Namespace.of("other"))
        .with(EnumType.of(MOOD, List.of("sad", "ok")))
        .with(NamedObject.of(SCORE, "CREATE FUNCTION score(integer) …", Set.of()))
        .with(NamedObject.of(COLLATION, "CREATE COLLATION plain FROM \"C\"", Set.of()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            FUNCTION  | f     | f(a) > f (1)                    | "g"(a) > "g" (1)
            FUNCTION  | f     | other.f(a) + pg_catalog.f(a)    | other.f(a) + pg_catalog.f(a)
            FUNCTION  | f     | f + a.f + 'f(1)' + ff(1)        | f + a.f + 'f(1)' + ff(1)
            FUNCTION  | f     | "f"(F(1))                       | "g"("g"(1))
            TYPE      | f     | 'f'::f[] = CAST(a AS f)         | 'f'::"g"[] = CAST(a AS "g")
            TYPE      | f     | f 'x' = f.f AND f > f(1)        | "g" 'x' = f.f AND f > f(1)
            COLLATION | f     | f COLLATE f < a COLLATE "f"     | f COLLATE "g" < a COLLATE "g"
            """)
    void theNameIsToldByWhatStandsAroundIt(ObjectKind kind, String name, String expression, String renamed) {
        ThingNames names = new ThingNames(kind, QualifiedName.of(name), Set.of("other"),
                new Calls("(integer)", Set.of(), List.of()));
        assertThat(names.renamed(expression, QualifiedName.of("g"))).isEqualTo(renamed);
        assertThat(names.isIn(expression)).isEqualTo(!expression.equals(renamed));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            f(a)         |       | other | "other"."f"(a)
            public.f(a)  |       | other | public.f(a)
            other.f(a)   | other |       | "f"(a)
            other.f(a)   | other | more  | "more"."f"(a)
            """)
    void theSchemaFollowsToo(String expression, String from, String to, String moved) {
        ThingNames names = new ThingNames(ObjectKind.FUNCTION, QualifiedName.of(from, "f"), Set.of("other"),
                new Calls("(integer)", Set.of(), List.of()));
        assertThat(names.renamed(expression, QualifiedName.of(to, "f"))).isEqualTo(moved);
    }

    @Test
    void aFunctionIsRenamed() {
        Table after = tasks(new RenameObject(SCORE, "points").applyTo(BEFORE));
        assertThat(after.column("id").orElseThrow().value()).isEqualTo(new Default("\"points\"(1)"));
        assertThat(after.constraint("scored")).contains(CheckConstraint.of("scored", "\"points\"(id) > 0"));
        assertThat(after.indexes().get(0).keys()).containsExactly(IndexKey.expression("\"points\"(id)"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "?", textBlock = """
            (1)                    | true
            (id)                   | true
            (lower('),')::integer) | true
            (title)                | false
            ("title") > 5          | false
            (id::text)             | false
            (id + 1)               | ?
            (1, 2)                 | ?
            ()                     | ?
            """)
    void aCallIsToldByTheTypesOfWhatItIsGiven(String arguments, Boolean meant) {
        Calls calls = new Calls("(integer)", Set.of("(text)"), tasks(BEFORE).columns());
        assertThat(calls.isMeant(arguments)).isEqualTo(meant);
    }

    @Test
    void whichOfTwoFunctionsIsMeantMayNotBeForeseen() {
        Schema two = BEFORE.with(NamedObject.of(SCORE.withPart("(text)"), "CREATE FUNCTION score(text) …", Set.of()));
        assertThat(new RenameObject(SCORE, "points").isForeseen(two)).isTrue();
        assertThat(tasks(new RenameObject(SCORE, "points").applyTo(two)).constraint("scored"))
            .contains(CheckConstraint.of("scored", "\"points\"(id) > 0"));
        assertThat(tasks(new RenameObject(SCORE.withPart("(text)"), "points").applyTo(two))).isEqualTo(tasks(two));
        Schema doubtful = two.withTable(TASKS, (table) -> table.with(CheckConstraint.of("more", "score(id + 1) > 0")));
        assertThat(new RenameObject(SCORE, "points").isForeseen(doubtful)).isFalse();
        assertThat(new MoveToSchema(SCORE, "other").isForeseen(doubtful)).isFalse();
        assertThat(new DropObject(SCORE, null, true).isForeseen(doubtful)).isFalse();
        assertThat(new DropObject(SCORE, null, false).isForeseen(doubtful)).isTrue();
    }

    @Test
    void aNameInASchemaThatMayBeTheDefaultOneIsNotForeseen() {
        Schema doubtful = BEFORE.withTable(TASKS, (table) -> table
            .with(CheckConstraint.of("more", "public.score(id) > 0 OR state > 'sad'::public.mood")));
        assertThat(new RenameObject(SCORE, "points").isForeseen(doubtful)).isFalse();
        assertThat(new RenameType(MOOD, QualifiedName.of("Feeling")).isForeseen(doubtful)).isFalse();
        assertThat(new RenameType(MOOD, QualifiedName.of("Feeling")).isForeseen(BEFORE)).isTrue();
        assertThat(new DropType(MOOD, null, true).isForeseen(doubtful)).isFalse();
        assertThat(new DropType(MOOD, null, false).isForeseen(doubtful)).isTrue();
        assertThat(new RenameEnumValue(MOOD, "ok", "fine").isForeseen(doubtful)).isFalse();
        assertThat(new RenameEnumValue(MOOD, "ok", "fine").isForeseen(BEFORE)).isFalse();
        assertThat(new RenameEnumValue(MOOD, "sad", "low").isForeseen(BEFORE)).isTrue();
    }

    @Test
    void aTypeIsRenamedAndMoved() {
        QualifiedName feeling = QualifiedName.of("Feeling");
        assertThat(tasks(new RenameType(MOOD, feeling).applyTo(BEFORE)).constraint("glad"))
            .contains(CheckConstraint.of("glad", "state <> 'ok'::\"Feeling\" AND title <> 'ok'"));
        assertThat(tasks(new MoveToSchema(ObjectName.of(ObjectKind.TYPE, MOOD), "other").applyTo(BEFORE))
            .constraint("glad"))
            .contains(CheckConstraint.of("glad", "state <> 'ok'::\"other\".\"mood\" AND title <> 'ok'"));
    }

    @Test
    void aLabelIsRenamedWhereItIsOfTheType() {
        Table after = tasks(new RenameEnumValue(MOOD, "ok", "it's fine").applyTo(BEFORE));
        assertThat(after.column("state").orElseThrow().value()).isEqualTo(new Default("'it''s fine'"));
        assertThat(after.constraint("glad"))
            .contains(CheckConstraint.of("glad", "state <> 'it''s fine'::mood AND title <> 'ok'"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            s <> 'ok'                   | s <> 'all right'
            s <> 'ok'::text             | s <> 'ok'::text
            s = mood 'ok'               | s = mood 'all right'
            'x' = '{ok,sad}'::mood[]    | 'x' = '{"all right",sad}'::mood[]
            s <> 'ok' OR t = 'ok'       | s <> 'ok' OR t = 'ok'
            t <> 'ok'                   | t <> 'ok'
            """)
    void aLabelMayStandAlone(String expression, String renamed) {
        Schema before = Schema
            .of(Table.of(TASKS, Column.of("s", DataType.of(MOOD)), Column.of("t", DataType.of("text")))
                .with(CheckConstraint.of("c", expression)))
            .with(EnumType.of(MOOD, List.of("sad", "ok")));
        assertThat(tasks(new RenameEnumValue(MOOD, "ok", "all right").applyTo(before)).constraint("c"))
            .contains(CheckConstraint.of("c", renamed));
    }

    @Test
    void aCollationIsRenamed() {
        QualifiedName moved = QualifiedName.of("other", "plain");
        DomainType domain = DomainType.of(QualifiedName.of("word"), DataType.of("text").collatedBy(PLAIN))
            .with(CheckConstraint.of("low", "VALUE COLLATE plain < 'm'"));
        Schema after = new MoveToSchema(COLLATION, "other").applyTo(BEFORE.with(domain));
        assertThat(tasks(after).column("title").orElseThrow().type().collation()).isEqualTo(moved);
        assertThat(after.type(domain.name()))
            .contains(DomainType.of(domain.name(), DataType.of("text").collatedBy(moved))
                .with(CheckConstraint.of("low", "VALUE COLLATE \"other\".\"plain\" < 'm'")));
    }

    @Test
    void whatUsesAFunctionGoesWithIt() {
        Table after = tasks(new DropObject(SCORE, null, true).applyTo(BEFORE));
        assertThat(after.column("id").orElseThrow().value()).isNull();
        assertThat(after.constraint("scored")).isEmpty();
        assertThat(after.constraint("glad")).isPresent();
        assertThat(after.indexes()).isEmpty();
    }

    @Test
    void whatIsSortedByACollationGoesWithIt() {
        assertThat(tasks(new DropObject(COLLATION, null, true).applyTo(BEFORE)).columns()).extracting(Column::name)
            .containsExactly("id", "state");
    }

    private static Table tasks(Schema schema) {
        return schema.table(TASKS).orElseThrow();
    }

}
