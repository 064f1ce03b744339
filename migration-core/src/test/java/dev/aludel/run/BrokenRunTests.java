package dev.aludel.run;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.aludel.history.LogEntry;
import dev.aludel.report.StatusVerdict;
import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs that break elsewhere than in an ordinary statement. */
@Database
class BrokenRunTests {

    @TempDir
    Path path;

    private Bench bench;

    @BeforeEach
    void bench(TestDatabase database) {
        this.bench = new Bench(database, this.path).with("V1__create_tasks.sql", Bench.CREATE_TASKS);
        this.bench.migrations().upgrade("head");
    }

    @Test
    void commitThatFailsNamesItsMigration() {
        this.bench.with("V2__subtasks.sql", """
                CREATE TABLE subtasks (task bigint REFERENCES tasks DEFERRABLE INITIALLY DEFERRED);
                INSERT INTO subtasks VALUES (7);
                """);
        assertThat(upgradeProblem()).isEqualTo(
                """
                        What happened:  V2__subtasks.sql failed with SQLSTATE 23503: ERROR: insert or update on table "subtasks" violates foreign key constraint "subtasks_task_fkey"
                                        COMMIT
                                        Nothing else was done in this run.
                        What to do:     The migration was rolled back: the database is as it was before it. Correct it and start again.
                        """);
        assertThat(this.bench.has("subtasks")).isFalse();
        assertThat(this.bench.migrations().migration("2").orElseThrow().attempts()).singleElement()
            .satisfies((attempt) -> assertThat(attempt.outcome()).isEqualTo(LogEntry.Outcome.FAILED));
    }

    @Test
    void connectionThatEndsInATransaction() {
        this.bench.with("V2__notes.sql", """
                ALTER TABLE tasks ADD COLUMN notes text;
                SELECT pg_terminate_backend(pg_backend_pid());
                """);
        assertThat(upgradeProblem()).isEqualTo(
                """
                        What happened:  V2__notes.sql:2 failed with SQLSTATE 57P01: FATAL: terminating connection due to administrator command
                                        SELECT pg_terminate_backend(pg_backend_pid())
                                        Nothing else was done in this run.
                        What to do:     The connection ended with it, so the migration was rolled back: the database is as it was before it.
                                        Start again; where the statement itself ends the connection, correct it first.
                        """);
        assertThat(this.bench.has("tasks", "notes")).isFalse();
        assertThat(this.bench.migrations().status().current()).containsExactly("1");
    }

    @Test
    void connectionThatEndsDuringTheCommit() {
        this.bench.with("V2__notes.sql", """
                CREATE FUNCTION leave() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$;
                CREATE CONSTRAINT TRIGGER leaving AFTER INSERT ON tasks DEFERRABLE INITIALLY DEFERRED
                  FOR EACH ROW EXECUTE FUNCTION leave();
                INSERT INTO tasks (id, title) VALUES (1, 'a');
                """);
        assertThat(upgradeProblem()).isEqualTo(
                """
                        What happened:  V2__notes.sql failed with SQLSTATE 57P01: FATAL: terminating connection due to administrator command
                                        COMMIT
                                        Nothing else was done in this run.
                        What to do:     The connection ended before the database could say whether the migration is applied; the history knows.
                                        Start again: what is applied is not applied twice.
                        """);
        assertThat(this.bench.migrations().status().current()).containsExactly("1");
    }

    @Test
    void connectionThatEndsOutsideATransaction() {
        this.bench.with("V2__notes.sql", """
                -- migrate:transaction none
                ALTER TABLE tasks ADD COLUMN notes text;
                SELECT pg_terminate_backend(pg_backend_pid());
                """);
        assertThat(upgradeProblem()).isEqualTo(
                """
                        What happened:  V2__notes.sql:3 failed with SQLSTATE 57P01: FATAL: terminating connection due to administrator command
                                        SELECT pg_terminate_backend(pg_backend_pid())
                                        Nothing else was done in this run.
                        What to do:     The migration runs outside a transaction and stopped half-way: 1 of its 2 statements are done and stay.
                                        The connection ended with it. Start again: it goes on there.
                        """);
        assertThat(this.bench.migrations().status().verdict()).isEqualTo(StatusVerdict.FAILED);
        this.bench.with("V2__notes.sql",
                "-- migrate:transaction none\nALTER TABLE tasks ADD COLUMN notes text;\nSELECT 2;");
        this.bench.migrations().upgrade("head");
        assertThat(this.bench.migrations().status().verdict()).isEqualTo(StatusVerdict.UP_TO_DATE);
    }

    @Test
    void conditionIsNoStatementToGoOnAfter() {
        String text = """
                -- migrate:transaction none
                -- migrate:up
                -- migrate:require SELECT count(*) >= 0 FROM tasks
                ALTER TABLE tasks ADD COLUMN notes text;
                -- migrate:require SELECT true
                ALTER TABLE tasks ADD COLUMN %s text;
                """;
        this.bench.with("V2__notes.sql", text.formatted("title"));
        assertThat(upgradeProblem()).isEqualTo(
                """
                        What happened:  V2__notes.sql:6 failed with SQLSTATE 42701: ERROR: column "title" of relation "tasks" already exists
                                        ALTER TABLE tasks ADD COLUMN title text
                                        Nothing else was done in this run.
                        What to do:     The migration runs outside a transaction and stopped half-way: 1 of its 2 statements are done and stay.
                                        Correct the statement that failed, leave those before it alone, and start again: it goes on there.
                        """);
        this.bench.with("V2__notes.sql", text.formatted("subtitle"));
        this.bench.migrations().upgrade("head");
        assertThat(this.bench.has("tasks", "subtitle")).isTrue();
    }

    @Test
    void downgradeThatStopsHalfWay() {
        this.bench.with("V2__notes.sql", """
                -- migrate:transaction none
                -- migrate:up
                ALTER TABLE tasks ADD COLUMN notes text;
                -- migrate:down
                ALTER TABLE tasks DROP COLUMN notes;
                ALTER TABLE tasks DROP COLUMN nothing;
                """);
        this.bench.migrations().upgrade("head");
        assertThat(this.bench.problem(() -> this.bench.migrations().downgrade("-1"))).isEqualTo(
                """
                        What happened:  V2__notes.sql:6 failed with SQLSTATE 42703: ERROR: column "nothing" of relation "tasks" does not exist
                                        ALTER TABLE tasks DROP COLUMN nothing
                                        Nothing else was done in this run.
                        What to do:     The downgrade runs outside a transaction and stopped half-way: 1 of its 2 statements are done and stay, and 2 still counts as applied.
                                        Run the other statements by hand and stamp the database at the migration before it; or write those that are done so that they may run twice (IF EXISTS), and take it back again.
                        """);
        assertThat(this.bench.migrations().status().current()).containsExactly("2");
    }

    @Test
    void statementOfManyRowsIsCutInTheMessage() {
        this.bench.with("V2__rows.sql",
                "INSERT INTO tasks (id, title) VALUES\n(1, 'a')" + ",\n(1, 'a')".repeat(20_000) + ";");
        assertThat(upgradeProblem()).isEqualTo(
                """
                        What happened:  V2__rows.sql:1 failed with SQLSTATE 23505: ERROR: duplicate key value violates unique constraint "tasks_pkey"
                                        INSERT INTO tasks (id, title) VALUES
                        %s                (1, 'a'),…
                                        (200045 characters in all)
                                        Nothing else was done in this run.
                        What to do:     The migration was rolled back: the database is as it was before it. Correct it and start again.
                        """
                    .formatted("                (1, 'a'),\n".repeat(18)));
    }

    private String upgradeProblem() {
        return this.bench.problem(() -> this.bench.migrations().upgrade("head"));
    }

}
