package dev.aludel.replay;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.aludel.dialect.postgres.PostgresDialect;
import dev.aludel.migration.Directive;
import dev.aludel.migration.JdbcStep;
import dev.aludel.migration.JdbcStepName;
import dev.aludel.migration.Statement;
import dev.aludel.operation.DropColumn;
import dev.aludel.operation.NotNeeded;
import dev.aludel.operation.RunCommand;
import dev.aludel.operation.RunSql;
import dev.aludel.problem.Location;
import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

import static org.assertj.core.api.Assertions.assertThat;

class ReplayTests {

    private static final QualifiedName TASKS = QualifiedName.of("tasks");

    private static final QualifiedName COMMENTS = QualifiedName.of("comments");

    private static final Column TITLE = Column.of("title", DataType.of("text")).mandatory();

    private static final Schema BEFORE = Schema.of(Table.of(TASKS, TITLE),
            Table.of(COMMENTS, Column.of("task_id", DataType.of("bigint")))
                .with(ForeignKey.of("fk", List.of("task_id"), TASKS, List.of("id"))));

    @Test
    void eachStepMeetsTheSchemaThatTheOneBeforeLeft() {
        Replayed replayed = replay("ALTER TABLE tasks ADD COLUMN due date", "ALTER TABLE tasks DROP COLUMN due");
        assertThat(replayed.steps().get(1).before()).isEqualTo(replayed.steps().get(0).after()).isNotEqualTo(BEFORE);
        assertThat(replayed.after()).isEqualTo(BEFORE);
        assertThat(replayed.isExact()).isTrue();
    }

    @Test
    void whatIsDroppedIsFilledIn() {
        assertThat(replay("ALTER TABLE public.tasks DROP COLUMN title").operations())
            .containsExactly(new DropColumn(TASKS, "title", TITLE, false));
    }

    @Test
    void actionsOfOneStatementMeetEachOther() {
        Replayed replayed = replay("ALTER TABLE tasks ADD COLUMN due date, DROP COLUMN due");
        assertThat(replayed.steps()).singleElement().satisfies((step) -> assertThat(step.operations()).hasSize(2));
        assertThat(replayed.after()).isEqualTo(BEFORE);
    }

    @Test
    void whatDoesNotFitIsNoted() {
        Replayed replayed = replay("ALTER TABLE tasks DROP COLUMN nothing", "ALTER TABLE tasks ADD COLUMN due date");
        assertThat(replayed.steps().get(0).misfits()).containsExactly("There is no column tasks.nothing.");
        assertThat(replayed.isExact()).isFalse();
        assertThat(replayed.after().table(TASKS).orElseThrow().column("due")).isPresent();
    }

    @Test
    void labelThatDoesNotFitIsNoted() {
        Replayed replayed = replay("CREATE TYPE mood AS ENUM ('calm')", "ALTER TYPE mood ADD VALUE 'calm'",
                "ALTER TYPE mood ADD VALUE 'merry' BEFORE 'sad'");
        assertThat(replayed.steps().get(1).misfits()).containsExactly("There is already a label 'calm' of mood.");
        assertThat(replayed.steps().get(2).misfits()).containsExactly("There is no label 'sad' of mood.");
    }

    @Test
    void whatIsNotUnderstoodMakesTheRestUncertain() {
        assertThat(replay("DO $$ BEGIN EXECUTE 'DROP TABLE tasks'; END $$").isExact()).isFalse();
    }

    @Test
    void aTemporaryTableTakesTheNameOfAnother() {
        Replayed replayed = replay("CREATE TEMP TABLE tasks (id int)", "ALTER TABLE tasks ADD b int",
                "CREATE INDEX ON tasks (b)", "DROP TABLE tasks", "ALTER TABLE tasks DROP title");
        assertThat(replayed.steps().get(3).after()).isEqualTo(BEFORE);
        assertThat(replayed.steps().get(3).operations())
            .containsExactly(new RunCommand("DROP TABLE", "DROP TABLE tasks", TASKS));
        assertThat(replayed.after().table(TASKS).orElseThrow().columns()).isEmpty();
        assertThat(replayed.isExact()).isTrue();
    }

    @Test
    void aTemporaryTableThatIsCalledLikeAColumnIsNotMeant() {
        Replayed replayed = replay("CREATE TEMP TABLE title (id int)", "ALTER TABLE tasks ADD due date, DROP title",
                "CREATE TABLE other (title text)");
        assertThat(replayed.isExact()).isTrue();
        assertThat(replayed.after().table(TASKS).orElseThrow().columns()).extracting(Column::name)
            .containsExactly("due");
    }

    @Test
    void aTemporaryTableBesideAnotherMakesTheRestUncertain() {
        String view = "CREATE VIEW v AS SELECT * FROM tasks";
        assertThat(replay("CREATE TEMP TABLE tasks (id int)", view).operations()).contains(new RunSql(view));
        assertThat(replay("CREATE TEMP TABLE tasks (id int)", "ALTER TABLE public.tasks DROP title").after()
            .table(TASKS)
            .orElseThrow()
            .columns()).isEmpty();
    }

    @Test
    void constraintsComeWithTheirColumnOnly() {
        Replayed there = replay("ALTER TABLE tasks ADD COLUMN IF NOT EXISTS title text UNIQUE CHECK (title <> '')");
        assertThat(there.after()).isEqualTo(BEFORE);
        assertThat(there.operations()).hasSize(3).allMatch(NotNeeded.class::isInstance);
        Table missing = replay("ALTER TABLE tasks ADD COLUMN IF NOT EXISTS due date UNIQUE CHECK (due <> '-infinity')")
            .after()
            .table(TASKS)
            .orElseThrow();
        assertThat(missing.column("due")).isPresent();
        assertThat(missing.constraints()).hasSize(2);
    }

    @Test
    void conditionsAreNoSteps() {
        Location location = Location.of("V1__x.sql", 1);
        Statement condition = new Statement("SELECT true", location,
                List.of(new Directive.Require("SELECT true", location)));
        Replayed replayed = Replay.of(new PostgresDialect().reader(), "public").over(BEFORE, List.of(condition));
        assertThat(replayed.steps()).isEmpty();
        assertThat(replayed.after()).isEqualTo(BEFORE);
    }

    @Test
    void knowsWhatWasBornUnderTheNameItHasNow() {
        Trail trail = replay("CREATE TABLE tags (id bigint)", "ALTER TABLE tags RENAME TO labels",
                "ALTER TABLE tasks ADD COLUMN due date", "ALTER TABLE tasks RENAME COLUMN due TO due_date")
            .trail();
        assertThat(trail.bore(QualifiedName.of("labels"))).isTrue();
        assertThat(trail.bore(QualifiedName.of("tags"))).isFalse();
        assertThat(trail.bore(TASKS, "due_date")).isTrue();
        assertThat(trail.bore(TASKS, "title")).isFalse();
        assertThat(trail.bore(TASKS)).isFalse();
    }

    @Test
    void forgetsWhatWasDropped() {
        Trail trail = replay("ALTER TABLE tasks ADD COLUMN due date", "ALTER TABLE tasks DROP COLUMN due").trail();
        assertThat(trail).isEqualTo(Trail.EMPTY);
    }

    @Test
    void knowsTheFormerNameOfARenamedTable() {
        Trail trail = replay("ALTER TABLE tasks RENAME TO todos", "ALTER TABLE todos RENAME TO jobs").trail();
        assertThat(trail.formerName(QualifiedName.of("jobs"))).isEqualTo(TASKS);
        assertThat(trail.formerName(COMMENTS)).isEqualTo(COMMENTS);
    }

    @Test
    void wholeThatIsGivenAnOldPartIsNotNew() {
        QualifiedName all = QualifiedName.of("all_tasks");
        String create = "CREATE TABLE all_tasks (id bigint) PARTITION BY RANGE (id)";
        Trail old = replay(create, "ALTER TABLE all_tasks ATTACH PARTITION tasks DEFAULT").trail();
        assertThat(old.bore(all)).isFalse();
        assertThat(old.mayHaveChangedRowsOf(all)).isTrue();
        Trail fresh = replay(create, "CREATE TABLE part (id bigint)",
                "ALTER TABLE all_tasks ATTACH PARTITION part DEFAULT")
            .trail();
        assertThat(fresh.bore(all)).isTrue();
    }

    @Test
    void knowsWhereAMovedTableWasBefore() {
        Trail trail = replay("ALTER TABLE tasks SET SCHEMA archive").trail();
        assertThat(trail.formerName(QualifiedName.of("archive", "tasks"))).isEqualTo(TASKS);
    }

    @Test
    void rowsOfReferringTablesMayGoWithTheirs() {
        assertThat(replay("DELETE FROM tasks WHERE title = 'x'").trail().rowsChanged()).containsExactlyInAnyOrder(TASKS,
                COMMENTS);
        assertThat(replay("INSERT INTO comments (task_id) VALUES (1)").trail().rowsChanged()).containsExactly(COMMENTS);
        assertThat(replay("DO $$ BEGIN DELETE FROM \"comments\"; END $$").trail().rowsChanged())
            .containsExactly(COMMENTS);
        assertThat(replay("ALTER TABLE tasks ADD COLUMN due date").trail().rowsChanged()).isEmpty();
    }

    @Test
    void stepInJavaMayDoAnything() {
        JdbcStep step = new JdbcStep(new JdbcStepName("V1__x", "fill in"), (connection) -> {
        });
        Replayed replayed = Replay.of(new PostgresDialect().reader(), "public")
            .over(BEFORE, List.of(new Statement(step, Location.of("V1__x.java", 1), List.of())));
        assertThat(replayed.isExact()).isFalse();
        assertThat(replayed.after()).isEqualTo(BEFORE);
        assertThat(replayed.trail().opaque()).isTrue();
        assertThat(replayed.trail().rowsChanged()).isEqualTo(BEFORE.tables().keySet());
    }

    private static Replayed replay(String... statements) {
        List<Statement> given = List.of(statements)
            .stream()
            .map((sql) -> new Statement(sql, Location.of("V1__x.sql", 1), List.of()))
            .toList();
        return Replay.of(new PostgresDialect().reader(), "public").over(BEFORE, given);
    }

}
