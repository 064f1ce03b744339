package dev.aludel.operation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.Default;
import dev.aludel.schema.DoesNotFit;
import dev.aludel.schema.DomainType;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Index;
import dev.aludel.schema.Inheritance;
import dev.aludel.schema.NamedObject;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Statements of which the schema keeps something else than they say. */
class OtherOperationsTests {

    private static final QualifiedName TASKS = QualifiedName.of("tasks");

    private static final QualifiedName COPY = QualifiedName.of("copy");

    private static final Table TABLE = Table.of(TASKS, Column.of("id", DataType.of("integer")))
        .with(Index.of("tasks_id", "id"));

    private static final ObjectName TRIGGER = new ObjectName(ObjectKind.TRIGGER, TASKS, "audited");

    private static final ObjectName SWITCHED = new ObjectName(ObjectKind.SETTING, TASKS, "trigger audited");

    private static final Schema BEFORE = Schema.of(TABLE)
        .with(NamedObject.of(TRIGGER, "CREATE TRIGGER audited …", Set.of(ObjectName.table(TASKS))));

    @Test
    void likeIsTheTableThatItMakes() {
        assertThat(like(new TreeSet<>()).completedFrom(BEFORE))
            .isEqualTo(new CreateTable(Table.of(COPY, Column.of("id", DataType.of("integer")))));
        assertThat(like(new TreeSet<>()).describe()).isEqualTo("Create table copy");
    }

    @Test
    void likeStaysWhereItMakesMore() {
        CreateTableLike like = like(new TreeSet<>(Set.of(LikenessPart.INDEXES)));
        assertThat(like.completedFrom(BEFORE)).isEqualTo(like);
        assertThat(like.applyTo(BEFORE).table(COPY).orElseThrow().indexes()).hasSize(1);
        assertThat(like.reverse()).contains(new DropTable(COPY, null, false));
        assertThatExceptionOfType(DoesNotFit.class).isThrownBy(() -> like.applyTo(Schema.empty()));
    }

    @Test
    void attachedIndexIsThatOfTheWhole() {
        Table events = Table.of(QualifiedName.of("events"), Column.of("at", DataType.of("date")))
            .with(Inheritance.NONE.partitionedBy("RANGE (at)"))
            .with(Index.of("events_at", "at").valid(false));
        Table part = Table.of(QualifiedName.of("part"))
            .with(Inheritance.partitionOf(events.name(), "DEFAULT"))
            .with(Index.of("part_at", "at"));
        AttachIndex attach = new AttachIndex(QualifiedName.of("events_at"), QualifiedName.of("part_at"));
        Schema after = attach.applyTo(Schema.of(events, part));
        assertThat(after.table(part.name()).orElseThrow().indexes()).isEmpty();
        assertThat(after.table(events.name()).orElseThrow().indexes()).containsExactly(Index.of("events_at", "at"));
        assertThat(attach.describe()).isEqualTo("Attach index part_at to events_at");
        assertThatExceptionOfType(DoesNotFit.class).isThrownBy(() -> attach.applyTo(Schema.empty()));
    }

    @Test
    void triggersAreSwitchedOneByOne() {
        SwitchTriggers disable = new SwitchTriggers(TASKS, false, false);
        SwitchTriggers enable = new SwitchTriggers(TASKS, true, false);
        Schema disabled = disable.applyTo(BEFORE);
        assertThat(disabled.object(SWITCHED)).isPresent();
        assertThat(enable.applyTo(disabled)).isEqualTo(BEFORE);
        assertThat(disable.describe()).isEqualTo("Disable the triggers of tasks");
        assertThat(enable.describe()).isEqualTo("Enable the triggers of tasks");
        assertThatExceptionOfType(DoesNotFit.class).isThrownBy(() -> disable.applyTo(Schema.empty()));
    }

    @Test
    void whatIsAlteredHasAnUnknownDefinition() {
        AlterObject alter = new AlterObject(TRIGGER, "ALTER TRIGGER audited ON tasks DEPENDS ON EXTENSION hstore");
        assertThat(alter.applyTo(BEFORE).object(TRIGGER).orElseThrow().definition()).isNull();
        assertThat(alter.describe()).isEqualTo("Alter trigger audited of tasks");
        assertThat(alter.reverse()).isEmpty();
        assertThatExceptionOfType(DoesNotFit.class).isThrownBy(() -> alter.applyTo(Schema.empty()));
    }

    @Test
    void domainTakesTheDefaultOfTheOneThatItIsOver() {
        DomainType amount = DomainType.of(QualifiedName.of("amount"), DataType.of("integer"))
            .filledBy(new Default("5"));
        DomainType small = DomainType.of(QualifiedName.of("small"), DataType.of(amount.name()));
        Schema before = Schema.empty().with(amount);
        assertThat(new CreateType(small).completedFrom(before))
            .isEqualTo(new CreateType(small.filledBy(amount.value())));
        CreateType own = new CreateType(small.filledBy(new Default("3")));
        assertThat(own.completedFrom(before)).isEqualTo(own);
        assertThat(new CreateType(small).completedFrom(Schema.empty())).isEqualTo(new CreateType(small));
        CreateType array = new CreateType(DomainType.of(small.name(), DataType.of(amount.name()).asArray()));
        assertThat(array.completedFrom(before)).isEqualTo(array);
    }

    @Test
    void commentOfAViewsColumnIsAThingOfItsOwn() {
        ObjectName view = ObjectName.of(ObjectKind.VIEW, QualifiedName.of("open"));
        ObjectName column = ObjectName.column(view.name(), "id");
        ObjectName comment = new ObjectName(ObjectKind.SETTING, view.name(), "comment of id");
        Schema before = Schema.empty().with(NamedObject.of(view, "CREATE VIEW open AS SELECT 1 AS id", Set.of()));
        Schema after = new SetComment(column, null, "seen").applyTo(before);
        assertThat(after.object(comment).orElseThrow().definition()).isNull();
        assertThat(new SetComment(column, null, "seen again").applyTo(after)).isEqualTo(after);
        assertThat(new SetComment(column, null, null).applyTo(after)).isEqualTo(before);
        assertThat(new SetComment(column, null, "of nothing").applyTo(Schema.empty())).isEqualTo(Schema.empty());
    }

    @ParameterizedTest
    @CsvSource({ "smallint, 1, , 32767", "int4, 1, , 2147483647", "bigint, 1, , ", "int2, -1, -32768, ",
            "integer, -1, -2147483648, ", "int8, -1, , " })
    void likeCopiesTheLimitsOfAnIdentityAsNumbers(String type, long increment, Long least, Long greatest) {
        Identity identity = new Identity(true, SequenceOptions.DEFAULTS.incrementedBy(increment));
        Schema before = Schema.of(Table.of(TASKS, Column.of("id", DataType.of(type)).mandatory().filledBy(identity)));
        Table copy = like(new TreeSet<>(Set.of(LikenessPart.IDENTITY))).applyTo(before).table(COPY).orElseThrow();
        assertThat(copy.columns().get(0).value())
            .isEqualTo(new Identity(true, new SequenceOptions(1, increment, least, greatest, 1, false)));
    }

    private static CreateTableLike like(TreeSet<LikenessPart> parts) {
        return new CreateTableLike(Table.of(COPY), List.of(new Likeness(TASKS, 0, parts)), null, List.of());
    }

}
