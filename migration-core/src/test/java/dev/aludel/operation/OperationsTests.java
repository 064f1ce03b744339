package dev.aludel.operation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.aludel.operation.SequenceChange;
import dev.aludel.schema.Attribute;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.CompositeType;
import dev.aludel.schema.DataType;
import dev.aludel.schema.Default;
import dev.aludel.schema.Deferral;
import dev.aludel.schema.DoesNotFit;
import dev.aludel.schema.DomainType;
import dev.aludel.schema.Enforcement;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.ExclusionConstraint;
import dev.aludel.schema.ExclusionElement;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Generated;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.IndexOptions;
import dev.aludel.schema.Inheritance;
import dev.aludel.schema.NamedObject;
import dev.aludel.schema.Namespace;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Storage;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What each operation says of itself, and what it makes of one small schema. */
class OperationsTests {

    private static final QualifiedName TASKS = QualifiedName.of("tasks");

    private static final QualifiedName USERS = QualifiedName.of("users");

    private static final QualifiedName MOOD = QualifiedName.of("mood");

    private static final QualifiedName NUMBERS = QualifiedName.of("numbers");

    private static final DataType INTEGER = DataType.of("integer");

    private static final Identity IDENTITY = new Identity(true, SequenceOptions.DEFAULTS);

    private static final ForeignKey KEY = ForeignKey.of("fk", List.of("owner"), USERS, List.of("id"));

    private static final CheckConstraint CHECK = CheckConstraint.of("ck", "owner > 0");

    private static final QualifiedName EVENTS = QualifiedName.of("events");

    private static final QualifiedName PART = QualifiedName.of("part");

    private static final QualifiedName MORE = QualifiedName.of("more_events");

    private static final QualifiedName HEIR = QualifiedName.of("heir");

    private static final QualifiedName CENTS = QualifiedName.of("cents");

    private static final QualifiedName NOTE = QualifiedName.of("note");

    private static final QualifiedName ADDRESS = QualifiedName.of("address");

    private static final ObjectName OPEN = ObjectName.of(ObjectKind.VIEW, QualifiedName.of("open"));

    private static final ObjectName NEW = ObjectName.of(ObjectKind.VIEW, QualifiedName.of("new"));

    private static final NamedObject VIEW = NamedObject.of(OPEN, "CREATE VIEW open AS SELECT 1", Set.of());

    private static final Schema BEFORE = Schema
        .of(List.of(
                Table.of(USERS, Column.of("id", INTEGER).filledBy(IDENTITY))
                    .with(PrimaryKey.of("users_pk", List.of("id"))),
                Table
                    .of(TASKS, Column.of("id", INTEGER).mandatory(), Column.of("owner", INTEGER),
                            Column.of("title", DataType.of("text")).filledBy(new Default("'x'")),
                            Column.of("mood", DataType.of(MOOD)),
                            Column.of("twice", INTEGER).filledBy(new Generated("id * 2", true)))
                    .with(UniqueConstraint.of("uq", List.of("id", "owner")))
                    .with(KEY.enforced(Enforcement.NOT_VALIDATED))
                    .with(KEY.named("valid"))
                    .with(Index.of("ix", "owner"))),
                List.of(Sequence.of(NUMBERS, SequenceOptions.DEFAULTS)),
                List.of(EnumType.of(MOOD, List.of("low", "high")), domain(), address(), DomainType.of(NOTE, INTEGER)))
        .with(events())
        .with(Table.of(MORE, Column.of("at", DataType.of("date"))))
        .with(part())
        .with(heir())
        .with(Namespace.of("app"))
        .with(VIEW)
        .with(NamedObject.of(NEW, "CREATE VIEW new AS SELECT 1", Set.of()).defined(null));

    /**
     * @param operation an operation as it is read from a statement
     * @param description what it says of itself
     * @param back the operation that takes it back once it is completed; empty for none
     */
    private record Case(Operation operation, String description, String back) {

        @Override
        public String toString() {
            return this.description;
        }

    }

    private static Case of(Operation operation, String description, String back) {
        return new Case(operation, description, back);
    }

    static Stream<Case> cases() {
        return Stream.of(tables(), columns(), constraints(), others(), rows(), families(), states(), types(), objects())
            .flatMap((cases) -> cases);
    }

    private static Stream<Case> tables() {
        QualifiedName notes = QualifiedName.of("app", "notes");
        return Stream.of(of(new CreateTable(Table.of(notes)), "Create table app.notes", "Drop table app.notes"),
                of(new DropTable(TASKS, null, false), "Drop table tasks", "Create table tasks"),
                of(new RenameTable(USERS, QualifiedName.of("people")), "Rename table users to people",
                        "Rename table people to users"));
    }

    private static Stream<Case> columns() {
        return Stream.of(
                of(new AddColumn(TASKS, Column.of("due", DataType.of("numeric", 10, 2))),
                        "Add column tasks.due numeric(10,2)", "Drop column tasks.due"),
                of(new DropColumn(TASKS, "title", null, false), "Drop column tasks.title",
                        "Add column tasks.title text"),
                of(new RenameColumn(USERS, "id", "number"), "Rename users.id to number", "Rename users.number to id"),
                of(new ChangeColumnType(TASKS, "owner", null, DataType.of("bigint"), null),
                        "Change the type of tasks.owner from what it is to bigint",
                        "Change the type of tasks.owner from bigint to integer"),
                of(new SetNotNull(TASKS, "owner"), "Make tasks.owner mandatory", "Let tasks.owner be null"),
                of(new DropNotNull(TASKS, "id"), "Let tasks.id be null", "Make tasks.id mandatory"),
                of(new SetDefault(TASKS, "title", null, new Default("'y'")), "Set the default of tasks.title to 'y'",
                        "Set the default of tasks.title to 'x'"),
                of(new SetDefault(TASKS, "owner", null, new Default("1")), "Set the default of tasks.owner to 1",
                        "Drop the default of tasks.owner"),
                of(new DropDefault(TASKS, "title", null), "Drop the default of tasks.title",
                        "Set the default of tasks.title to 'x'"),
                of(new AddIdentity(TASKS, "id", IDENTITY), "Make tasks.id an identity column",
                        "Make tasks.id an ordinary column"),
                of(new DropIdentity(USERS, "id", null), "Make users.id an ordinary column",
                        "Make users.id an identity column"),
                of(new DropGeneration(TASKS, "twice", null), "Stop generating tasks.twice", ""));
    }

    private static Stream<Case> constraints() {
        return Stream.of(
                of(new AddPrimaryKey(TASKS, PrimaryKey.of("pk", List.of("id"))), "Add primary key id to tasks",
                        "Drop primary key pk of tasks"),
                of(new AddUnique(TASKS, UniqueConstraint.of("uq2", List.of("owner", "title"))),
                        "Make owner, title unique in tasks", "Drop unique constraint uq2 of tasks"),
                of(new AddForeignKey(TASKS, KEY.named("fk2")), "Let tasks.owner refer to users",
                        "Drop foreign key fk2 of tasks"),
                of(new AddCheck(TASKS, CHECK), "Check owner > 0 in tasks", "Drop check ck of tasks"),
                of(new AddCheck(TASKS, CHECK.named(null)), "Check owner > 0 in tasks", ""),
                of(new DropConstraint(TASKS, "uq", null, false), "Drop constraint uq of tasks",
                        "Make id, owner unique in tasks"),
                of(new ValidateConstraint(TASKS, "fk"), "Validate fk of tasks", ""),
                of(new RenameConstraint(TASKS, "fk", "fk2"), "Rename constraint fk of tasks to fk2",
                        "Rename constraint fk2 of tasks to fk"),
                of(new CreateIndex(TASKS, Index.of("ix2", "title").asUnique(), true),
                        "Create unique index ix2 on tasks", "Drop index ix2"),
                of(new DropIndex(QualifiedName.of("ix"), null, null, false, false), "Drop index ix",
                        "Create index ix on tasks"),
                of(new RenameIndex(QualifiedName.of("ix"), "ix2"), "Rename index ix to ix2", "Rename index ix2 to ix"));
    }

    private static Stream<Case> others() {
        QualifiedName more = QualifiedName.of("more");
        return Stream.of(
                of(new CreateSequence(Sequence.of(more, SequenceOptions.DEFAULTS)), "Create sequence more",
                        "Drop sequence more"),
                of(new ChangeSequence(NUMBERS,
                        SequenceChange.between(SequenceOptions.DEFAULTS, SequenceOptions.DEFAULTS.incrementedBy(50)),
                        null), "Change sequence numbers: increment 50", "Change sequence numbers: increment 50 to 1"),
                of(new DropSequence(NUMBERS, null, false), "Drop sequence numbers", "Create sequence numbers"),
                of(new CreateType(EnumType.of(more, List.of())), "Create enum type more", "Drop enum type more"),
                of(new AddEnumValue(MOOD, "middle", "high", null), "Add label 'middle' to enum type mood", ""),
                of(new RenameType(MOOD, more), "Rename type mood to more", "Rename type more to mood"),
                of(new DropType(CENTS, null, false), "Drop type cents", "Create domain cents"));
    }

    private static Stream<Case> rows() {
        return Stream.of(of(new UpdateRows(TASKS, null), "Update every row of tasks", ""),
                of(new UpdateRows(TASKS, "id = 1"), "Update rows of tasks where id = 1", ""),
                of(new DeleteRows(TASKS, null), "Delete every row of tasks", ""),
                of(new DeleteRows(TASKS, "id = 1"), "Delete rows of tasks where id = 1", ""),
                of(new TruncateTables(List.of(TASKS, USERS), false), "Empty tasks, users", ""),
                of(new RunCommand("COMMENT", "comment on table tasks is 'x'"), "Run COMMENT", ""),
                of(new RunSql("do something"), "Run SQL that is not analysed", ""));
    }

    private static Table events() {
        return Table.of(EVENTS, Column.of("at", DataType.of("date")))
            .with(Inheritance.NONE.partitionedBy("RANGE (at)"));
    }

    private static Table part() {
        return Table.of(PART).with(Inheritance.partitionOf(EVENTS, "DEFAULT"));
    }

    private static Table heir() {
        return Table.of(HEIR).with(Inheritance.NONE.with(USERS)).with(Storage.USUAL.with(Map.of("fillfactor", "50")));
    }

    private static DomainType domain() {
        return DomainType.of(CENTS, INTEGER)
            .nullable(false)
            .with(CheckConstraint.of("positive", "VALUE > 0").enforced(Enforcement.NOT_VALIDATED));
    }

    private static CompositeType address() {
        return CompositeType.of(ADDRESS, List.of(Attribute.of("street", DataType.of("text"))));
    }

    private static Stream<Case> families() {
        QualifiedName other = QualifiedName.of("tasks");
        return Stream.of(
                of(new AddParent(other, USERS), "Let tasks inherit from users",
                        "Let tasks no longer inherit from users"),
                of(new DropParent(HEIR, USERS), "Let heir no longer inherit from users", "Let heir inherit from users"),
                of(new AttachPartition(EVENTS, MORE, "FOR VALUES IN (1)"), "Attach more_events to events",
                        "Detach more_events from events"),
                of(new DetachPartition(EVENTS, PART, null, false), "Detach part from events", "Attach part to events"),
                of(new RenameSequence(NUMBERS, NUMBERS.sibling("more")), "Rename sequence numbers to more",
                        "Rename sequence more to numbers"),
                of(new SetSequenceOwner(NUMBERS, null, new ColumnName(TASKS, "id")),
                        "Let tasks.id own sequence numbers", "Let sequence numbers stand on its own"),
                of(new SetSequenceLogged(NUMBERS, false), "Make sequence numbers unlogged",
                        "Make sequence numbers logged"));
    }

    private static Stream<Case> states() {
        ObjectName tasks = ObjectName.table(TASKS);
        return Stream.of(of(new ChangeIdentity(USERS, "id", false,
                SequenceChange.between(SequenceOptions.DEFAULTS, SequenceOptions.DEFAULTS.incrementedBy(5)), null),
                "Change the identity users.id: increment 5", "Change the identity users.id: increment 5 to 1"),
                of(new ChangeGeneration(TASKS, "twice", null, new Generated("id + id", true)),
                        "Change how tasks.twice is generated", "Change how tasks.twice is generated"),
                of(new AddExclusion(TASKS,
                        new ExclusionConstraint("ex", "gist",
                                List.of(new ExclusionElement(IndexKey.column("owner"), "=")), null, IndexOptions.USUAL,
                                Deferral.NOT_DEFERRABLE, null)),
                        "Exclude owner with = in tasks", "Drop exclusion constraint ex of tasks"),
                of(new AddKeyUsingIndex(TASKS, "ix", "uq2", false, Deferral.DEFERRABLE),
                        "Make index ix the unique constraint of tasks", ""),
                of(new ChangeDeferral(TASKS, "fk", null, Deferral.DEFERRABLE), "Change when fk of tasks is checked",
                        "Change when fk of tasks is checked"),
                of(new ChangeEnforcement(TASKS, "valid", false), "Stop enforcing valid of tasks",
                        "Enforce valid of tasks"),
                of(new SetLogged(TASKS, false), "Make table tasks unlogged", "Make table tasks logged"),
                of(new SetParameters(tasks, new TreeMap<>(Map.of("fillfactor", "70")), new TreeMap<>()),
                        "Set fillfactor of table tasks", "Reset fillfactor of table tasks"),
                of(new ResetParameters(ObjectName.table(HEIR), new TreeMap<>(Map.of("fillfactor", "50"))),
                        "Reset fillfactor of table heir", "Set fillfactor of table heir"),
                of(new SetComment(tasks, null, "What to do"), "Comment on table tasks",
                        "Drop the comment of table tasks"));
    }

    private static Stream<Case> types() {
        Default zero = new Default("0");
        return Stream.of(
                of(new RenameEnumValue(MOOD, "low", "lower"), "Rename label 'low' of enum type mood to 'lower'",
                        "Rename label 'lower' of enum type mood to 'low'"),
                of(new SetDomainDefault(CENTS, null, zero), "Set the default of domain cents",
                        "Drop the default of domain cents"),
                of(new SetDomainNotNull(NOTE), "Make domain note mandatory", "Let domain note be null"),
                of(new DropDomainNotNull(CENTS), "Let domain cents be null", "Make domain cents mandatory"),
                of(new AddDomainCheck(CENTS, CheckConstraint.of("small", "VALUE < 9")),
                        "Check VALUE < 9 in domain cents", "Drop check small of domain cents"),
                of(new DropDomainCheck(CENTS, "positive", null), "Drop check positive of domain cents",
                        "Check VALUE > 0 in domain cents"),
                of(new ValidateDomainCheck(CENTS, "positive"), "Validate check positive of domain cents", ""),
                of(new RenameDomainCheck(CENTS, "positive", "ck"), "Rename check positive of domain cents to ck",
                        "Rename check ck of domain cents to positive"),
                of(new AddAttribute(ADDRESS, Attribute.of("town", DataType.of("text"))),
                        "Add attribute address.town text", "Drop attribute address.town"),
                of(new DropAttribute(ADDRESS, "street", null), "Drop attribute address.street",
                        "Add attribute address.street text"),
                of(new ChangeAttributeType(ADDRESS, "street", null, INTEGER),
                        "Change the type of address.street from what it is to integer",
                        "Change the type of address.street from integer to text"),
                of(new RenameAttribute(ADDRESS, "street", "road"), "Rename attribute address.street to road",
                        "Rename attribute address.road to street"));
    }

    private static Stream<Case> objects() {
        NamedObject other = NamedObject.of(ObjectName.of(ObjectKind.VIEW, QualifiedName.of("done")),
                "CREATE VIEW done AS SELECT 2", Set.of());
        return Stream.of(of(new CreateSchema(Namespace.of("x")), "Create schema x", "Drop schema x"),
                of(new RenameSchema("app", "x"), "Rename schema app to x", "Rename schema x to app"),
                of(new DropSchema("app", null, false), "Drop schema app", "Create schema app"),
                of(new CreateObject(other), "Create view done", "Drop view done"),
                of(new ReplaceObject(VIEW.defined("CREATE VIEW open AS SELECT 3"), null), "Replace view open",
                        "Replace view open"),
                of(new RenameObject(NEW, "newer"), "Rename view new to newer", "Rename view newer to new"),
                of(new DropObject(OPEN, null, false), "Drop view open", "Create view open"),
                of(new MoveToSchema(ObjectName.table(EVENTS), "app"), "Move table events to schema app",
                        "Move table app.events to the default schema"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhatItDoes(Case given) {
        assertThat(given.operation().describe()).isEqualTo(given.description());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isTakenBackOnceItKnowsWhatItMeets(Case given) {
        Operation completed = given.operation().completedFrom(BEFORE);
        assertThat(completed.reverse().map(Operation::describe).orElse("")).isEqualTo(given.back());
        Schema after = completed.applyTo(BEFORE);
        assertThat(after.equals(BEFORE)).isEqualTo(isOfRows(given.operation()));
        completed.reverse()
            .ifPresent((back) -> assertThat(sorted(back.completedFrom(after).applyTo(after)))
                .isEqualTo(sorted(withoutWhatGoesAlong(given.operation()))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isTheSameWhereWhatItMeetsIsNotThere(Case given) {
        assertThat(given.operation().completedFrom(Schema.empty())).isEqualTo(given.operation());
        assertThat(given.operation().completedFrom(BEFORE).completedFrom(Schema.empty()))
            .isEqualTo(given.operation().completedFrom(BEFORE));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void doesNotFitASchemaWithoutWhatItNeeds(Case given) {
        boolean fits = given.operation() instanceof CreateTable || given.operation() instanceof CreateSequence
                || given.operation() instanceof CreateType || given.operation() instanceof CreateSchema
                || given.operation() instanceof CreateObject || isOfRows(given.operation());
        if (fits) {
            assertThat(given.operation().applyTo(Schema.empty())).isNotNull();
        }
        else {
            assertThatExceptionOfType(DoesNotFit.class).isThrownBy(() -> given.operation().applyTo(Schema.empty()))
                .withMessageStartingWith("There is no ");
        }
    }

    @Test
    void noKindIsMissingHere() {
        Set<Class<?>> missing = new HashSet<>(Cases.kinds());
        cases().forEach((given) -> missing.remove(given.operation().getClass()));
        // They have tests of their own: IfNeededTests, AlterOnlyTests and
        // OtherOperationsTests.
        assertThat(missing).containsExactlyInAnyOrder(AlterOnly.class, IfNeeded.class, NotNeeded.class,
                AlterObject.class, AttachIndex.class, CreateTableLike.class, SwitchTriggers.class);
    }

    private static boolean isOfRows(Operation operation) {
        return operation instanceof DataOperation || operation instanceof RunCommand || operation instanceof RunSql;
    }

    /** The schema before, without the indexes that a dropped table takes along. */
    private static Schema withoutWhatGoesAlong(Operation operation) {
        return (operation instanceof DropTable drop)
                ? BEFORE.withTable(drop.table(), (table) -> table.withIndexes(List.of())) : BEFORE;
    }

    /** A column that comes back comes back as the last. */
    private static Schema sorted(Schema schema) {
        return schema.withEachTable((table) -> table
            .withColumns(table.columns().stream().sorted((one, other) -> one.name().compareTo(other.name())).toList()));
    }

}
