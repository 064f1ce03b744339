package dev.aludel.operation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.aludel.operation.SequenceChange;
import dev.aludel.schema.Enforcement;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.Default;
import dev.aludel.schema.DoesNotFit;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Generated;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Index;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
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

    private static final Schema BEFORE = Schema.of(
            List.of(Table.of(USERS, Column.of("id", INTEGER).filledBy(IDENTITY))
                .with(PrimaryKey.of("users_pk", List.of("id"))),
                    Table
                        .of(TASKS, Column.of("id", INTEGER).mandatory(), Column.of("owner", INTEGER),
                                Column.of("title", DataType.of("text")).filledBy(new Default("'x'")),
                                Column.of("mood", DataType.of(MOOD)),
                                Column.of("twice", INTEGER).filledBy(new Generated("id * 2", true)))
                        .with(UniqueConstraint.of("uq", List.of("id", "owner")))
                        .with(KEY.enforced(Enforcement.NOT_VALIDATED))
                        .with(Index.of("ix", "owner"))),
            List.of(Sequence.of(NUMBERS, SequenceOptions.DEFAULTS)),
            List.of(EnumType.of(MOOD, List.of("low", "high"))));

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
        return Stream.of(tables(), columns(), constraints(), others(), rows()).flatMap((cases) -> cases);
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
                        null), "Change sequence numbers: increment 50", "Change sequence numbers: increment 1"),
                of(new DropSequence(NUMBERS, null, false), "Drop sequence numbers", "Create sequence numbers"),
                of(new CreateType(EnumType.of(more, List.of())), "Create enum type more", "Drop enum type more"),
                of(new AddEnumValue(MOOD, "middle", "high", null), "Add label 'middle' to enum type mood", ""),
                of(new RenameType(MOOD, more), "Rename type mood to more", "Rename type more to mood"),
                of(new DropType(MOOD, null, false), "Drop enum type mood", "Create enum type mood"));
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
                || given.operation() instanceof CreateType || isOfRows(given.operation());
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
        assertThat(cases().<Class<?>>map((given) -> given.operation().getClass()).collect(Collectors.toSet()))
            .containsExactlyInAnyOrderElementsOf(Cases.kinds());
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
