package dev.aludel.run;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.aludel.MigrationSettings;
import dev.aludel.Migrations;
import dev.aludel.history.LogEntry;
import dev.aludel.report.StatusVerdict;
import dev.aludel.source.SourceSettings;
import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Statements that run in batches by primary key: each row once, whatever happens. */
@Database
class BackfillTests {

    @TempDir
    Path path;

    private Bench bench;

    @BeforeEach
    void bench(TestDatabase database) {
        this.bench = new Bench(database, this.path);
    }

    @Test
    void aHundredThousandRowsOfACompositeKey() {
        start("""
                CREATE TABLE tasks (list int, "No" int, n int NOT NULL DEFAULT 0, PRIMARY KEY (list, "No"));
                INSERT INTO tasks (list, "No") SELECT i / 1000, i % 1000 FROM generate_series(1, 100000) AS i;
                ANALYZE tasks;
                """);
        this.bench.with("V2__count.sql", """
                -- migrate:up
                ALTER TABLE tasks ADD COLUMN note text;
                -- migrate:backfill batch=7000
                UPDATE tasks t SET n = n + 1, note = 'x' WHERE "No" % 2 = 0 OR list < 50;
                CREATE INDEX CONCURRENTLY tasks_note ON tasks (note);
                -- migrate:down
                DROP INDEX CONCURRENTLY IF EXISTS tasks_note;
                ALTER TABLE tasks DROP COLUMN note;
                """);
        List<BackfillProgress> told = new ArrayList<>();
        this.bench.migrations().upgrade(UpgradeRequest.to("head").watchedBy(told::add));
        assertThat(count("tasks where n = 1")).isEqualTo(count("tasks where \"No\" % 2 = 0 or list < 50"));
        assertThat(count("tasks where n > 1")).isZero();
        assertThat(count("(select distinct xmin::text from tasks where n = 1)")).as("transactions").isEqualTo(15);
        assertThat(told.get(told.size() - 1).text()).isEqualTo("2: went through 100,000 rows of tasks, 75,000 changed"
            .replace("75,000", "%,d".formatted(count("tasks where n = 1"))));
        assertThat(count("aludel_history where revision = '2' and progress is null and statements_done = 3")).isOne();
        assertThat(this.bench.migrations().status().verdict()).isEqualTo(StatusVerdict.UP_TO_DATE);
    }

    static Stream<Arguments> keys() {
        return Stream.of(arguments("uuid", "gen_random_uuid()"),
                arguments("text", "'it''s \\ ' || chr((32 + i % 90)::int) || i"),
                arguments("text COLLATE \"C\"", "chr((65 + i % 60)::int) || i"),
                arguments("timestamptz", "'2026-01-01 00:00+00'::timestamptz + i * '1.5 seconds'::interval"),
                arguments("numeric(10,2)", "i / 4.0"), arguments("char(8)", "'k' || i"),
                arguments("double precision", "i / 3.0::float8"), arguments("date", "'2026-01-01'::date + i"),
                arguments("\"odd type\"", "('(' || i || ',x)')::\"odd type\""));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void keysOfEveryType(String type, String value) {
        start("""
                CREATE TYPE "odd type" AS (a int, b text);
                CREATE TABLE tasks (id %s PRIMARY KEY, n int NOT NULL DEFAULT 0, note text);
                INSERT INTO tasks (id, note) SELECT %s, nullif(i %% 3, 0)::text FROM generate_series(1, 1000) AS i;
                """.formatted(type, value));
        this.bench.with("V2__count.sql", """
                -- migrate:up
                -- migrate:backfill batch=64
                UPDATE tasks SET n = n + 1 WHERE note IS NULL OR note = '1' OR '{"x": 1}'::jsonb ? note;
                """);
        this.bench.migrations().upgrade("head");
        assertThat(count("tasks where n = 1")).isEqualTo(count("tasks where note is null or note = '1'")).isPositive();
        assertThat(count("tasks where n > 1")).isZero();
    }

    @Test
    void rowsOfAnotherTableAndPartitions() {
        start("""
                CREATE TABLE tasks (id int, region text, n int NOT NULL DEFAULT 0, PRIMARY KEY (region, id))
                  PARTITION BY LIST (region);
                CREATE TABLE tasks_a PARTITION OF tasks FOR VALUES IN ('a');
                CREATE TABLE tasks_b PARTITION OF tasks FOR VALUES IN ('b', 'c');
                CREATE TABLE steps (task int, size int);
                INSERT INTO tasks SELECT i, chr(97 + i % 3) FROM generate_series(1, 500) AS i;
                INSERT INTO steps SELECT i, 5 FROM generate_series(1, 500, 2) AS i;
                """);
        this.bench.with("V2__count.sql", """
                -- migrate:up
                -- migrate:backfill batch=30 pause=1
                UPDATE tasks AS t SET n = t.n + s.size FROM steps s WHERE s.task = t.id AND (s.size = 5 OR s.size = 6);
                -- migrate:backfill
                DELETE FROM tasks USING steps WHERE steps.task = tasks.id AND steps.task > 400;
                """);
        this.bench.migrations().upgrade("head");
        assertThat(count("tasks where n = 5")).isEqualTo(200);
        assertThat(count("tasks where n = 0")).isEqualTo(250);
        assertThat(count("tasks")).isEqualTo(450);
    }

    @Test
    void goesOnBehindTheLastKeyAfterAFailure() {
        startWithTasks();
        this.bench.with("V2__count.sql", COUNT);
        this.bench.database().jdbc().sql("alter table tasks add check (id <> 2500 or n = 0)").update();
        assertThat(this.bench.problem(() -> this.bench.migrations().upgrade("head"))).isEqualTo(
                """
                        What happened:  V2__count.sql:4 failed with SQLSTATE 23514: ERROR: new row for relation "tasks" violates check constraint "tasks_check"
                                        UPDATE tasks SET n = n + 1
                                        Nothing else was done in this run.
                        What to do:     The migration runs outside a transaction and stopped half-way: 1 of its 3 statements are done and stay.
                                        2,000 rows of the next are done and stay, too, each batch for itself.
                                        Correct the statement that failed, leave those before it alone, and start again: it goes on there.
                        """);
        assertThat(count("tasks where n = 1")).isEqualTo(2000);
        this.bench.database().jdbc().sql("alter table tasks drop constraint tasks_check").update();
        assertThat(this.bench.migrations().upgrade("head").applied()).extracting(RunStep::revision)
            .containsExactly("2");
        assertEachOnce();
        assertThat(this.bench.migrations().migration("2").orElseThrow().attempts()).extracting(LogEntry::action)
            .containsExactly(LogEntry.Action.RESUME, LogEntry.Action.UPGRADE);
    }

    @Test
    void whatHasBegunInBatchesIsNotRunAsAWholeWithoutItsDirective() {
        startWithTasks();
        this.bench.with("V2__count.sql", COUNT);
        this.bench.database().jdbc().sql("alter table tasks add check (id <> 2500 or n = 0)").update();
        this.bench.problem(() -> this.bench.migrations().upgrade("head"));
        this.bench.database().jdbc().sql("alter table tasks drop constraint tasks_check").update();
        this.bench.with("V2__count.sql", COUNT.replace("-- migrate:backfill\n", ""));
        this.bench.migrations().upgrade("head");
        assertEachOnce();
    }

    @Test
    void goesOnWhenItsSessionWasEnded() {
        startWithTasks();
        this.bench.database().jdbc().sql("""
                create sequence calls;
                create function ended() returns trigger language plpgsql as $$
                begin
                  if nextval('calls') = 3500 then
                    perform pg_terminate_backend(pg_backend_pid());
                  end if;
                  return new;
                end $$;
                create trigger ended before update on tasks for each row execute function ended();
                """).update();
        this.bench.with("V2__count.sql", COUNT.replace("ALTER TABLE tasks ADD COLUMN note text;", ""));
        assertThat(this.bench.problem(() -> this.bench.migrations().upgrade("head"))).endsWith(
                """
                        What to do:     The migration runs outside a transaction and stopped half-way: 0 of its 2 statements are done and stay.
                                        3,000 rows of the next are done and stay, too, each batch for itself.
                                        The connection ended with it. Start again: it goes on there.
                        """);
        assertThat(this.bench.migrations().status().verdict()).isEqualTo(StatusVerdict.FAILED);
        this.bench.migrations().upgrade("head");
        assertEachOnce();
    }

    @Test
    void rowThatIsLockedIsWaitedForAndOneThatComesBehindHasItsTurn() throws SQLException {
        startWithTasks();
        this.bench.with("V2__count.sql", "-- migrate:backfill\nUPDATE tasks SET n = n + 1;\n");
        UnaryOperator<MigrationSettings> patient = (settings) -> settings
            .run((run) -> run.waiting(Duration.ofMillis(100), Duration.ofSeconds(60)));
        ExecutorService background = Executors.newSingleThreadExecutor();
        try (Connection writer = this.bench.database().dataSource().getConnection();
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("UPDATE tasks SET n = n - 7 WHERE id = 4500");
            Future<?> upgrade = background.submit(() -> this.bench.migrations(patient).upgrade("head"));
            while (count("aludel_history where progress like '%[\"4000\"]%'") == 0 && !upgrade.isDone()) {
                Thread.onSpinWait();
            }
            statement.execute("INSERT INTO tasks SELECT i FROM generate_series(5001, 7000) AS i");
            writer.commit();
            assertThat(upgrade).succeedsWithin(Duration.ofSeconds(60));
        }
        finally {
            background.shutdownNow();
        }
        assertThat(count("tasks where n = 1")).isEqualTo(6999);
        assertThat(count("tasks where id = 4500 and n = -6")).isOne();
    }

    @Test
    void requirementsAreAskedBetweenTheBatches() {
        startWithTasks();
        this.bench.with("V2__count.sql", """
                -- migrate:up
                -- migrate:require SELECT count(*) = 5000 FROM tasks
                -- migrate:backfill
                UPDATE tasks SET n = n + 1;
                -- migrate:require SELECT NOT EXISTS (SELECT FROM tasks WHERE n <> 2)
                """);
        assertThat(this.bench.problem(() -> this.bench.migrations().upgrade("head"))).isEqualTo(
                """
                        What happened:  V2__count.sql:5 failed: the condition is not true
                                        SELECT NOT EXISTS (SELECT FROM tasks WHERE n <> 2)
                                        Nothing else was done in this run.
                        What to do:     The migration runs outside a transaction and stopped half-way: 1 of its 1 statements are done and stay.
                                        Correct the statement that failed, leave those before it alone, and start again: it goes on there.
                        """);
        this.bench.database().jdbc().sql("update tasks set n = n + 1").update();
        this.bench.migrations().upgrade("head");
        assertThat(count("tasks where n = 2")).isEqualTo(5000);
    }

    private static final String COUNT = """
            -- migrate:up
            ALTER TABLE tasks ADD COLUMN note text;
            -- migrate:backfill
            UPDATE tasks SET n = n + 1;
            ALTER TABLE tasks ADD COLUMN after text;
            """;

    @Test
    void isTakenBackInBatches() {
        startWithTasks();
        this.bench.with("V2__count.sql", """
                -- migrate:up
                -- migrate:backfill batch=1500
                UPDATE tasks SET n = n + 1;
                -- migrate:down
                -- migrate:backfill batch=300
                UPDATE tasks SET n = n - 1;
                """);
        Migrations migrations = this.bench.migrations();
        migrations.upgrade("head");
        assertEachOnce();
        this.bench.database().jdbc().sql("alter table tasks add check (id <> 2500 or n = 1)").update();
        assertThat(this.bench.problem(() -> migrations.downgrade("-1"))).endsWith(
                """
                        What to do:     The downgrade runs outside a transaction and stopped half-way: 0 of its 1 statements are done and stay, and 2 still counts as applied.
                                        2,400 rows of the next are done and stay, too, each batch for itself: taken back again, it goes on there.
                        """);
        assertThat(count("tasks where n = 0")).isEqualTo(2400);
        this.bench.database().jdbc().sql("alter table tasks drop constraint tasks_check").update();
        // a version that lacks the file takes it back by the text in the history
        new Bench(this.bench.database(), this.path.resolve("older")).with("V1__tasks.sql", TASKS)
            .migrations()
            .downgrade("1");
        assertThat(count("tasks where n = 0")).isEqualTo(5000);
    }

    @Test
    void placeholdersAreFilledIn() {
        startWithTasks();
        this.bench.with("V2__count.sql", """
                -- migrate:up
                -- migrate:backfill batch=${size}
                UPDATE tasks SET n = n + 1 WHERE id > ${from};
                """);
        this.bench
            .migrations((settings) -> settings
                .source((source) -> new SourceSettings(source.locations(), Map.of("size", "2", "from", "4990"))))
            .upgrade("head");
        assertThat(count("tasks where n = 1")).isEqualTo(10);
    }

    @Test
    void tableWithoutAPrimaryKeyIsToldBeforeAnythingRuns() {
        startWithTasks();
        this.bench.with("V2__steps.sql", """
                CREATE TABLE steps (id int, n int);
                -- migrate:backfill
                UPDATE steps SET n = 1 WHERE n IS NULL;
                """);
        assertThat(this.bench.problem(() -> this.bench.migrations().upgrade("head"))).isEqualTo(
                """
                        What happened:  V2__steps.sql:3 cannot run in batches: steps has no primary key.
                                        UPDATE steps SET n = 1 WHERE n IS NULL
                                        Nothing was done.
                        What to do:     Give the table a primary key first, or remove 'migrate:backfill' and let the statement run as a whole.
                        """);
        assertThat(this.bench.has("steps")).isFalse();
    }

    @Test
    void keyThatChangesIsToldBeforeAnythingRuns() {
        startWithTasks();
        this.bench.with("V2__ids.sql", "-- migrate:backfill\nUPDATE public.tasks SET n = 1, id = id + 10000;\n");
        assertThat(this.bench.problem(() -> this.bench.migrations().upgrade("head"))).isEqualTo(
                """
                        What happened:  V2__ids.sql:2 cannot run in batches: it changes public.tasks.id, which is part of the primary key that its batches go by.
                                        UPDATE public.tasks SET n = 1, id = id + 10000
                                        Nothing was done.
                        What to do:     Remove 'migrate:backfill' and let the statement run as a whole.
                        """);
    }

    @Test
    void historyOfAnOlderVersionIsGivenWhatItLacks() {
        startWithTasks();
        this.bench.database().jdbc().sql("alter table aludel_history drop column progress").update();
        this.bench.with("V2__count.sql", COUNT);
        assertThat(this.bench.migrations().status().verdict()).isEqualTo(StatusVerdict.PENDING);
        this.bench.migrations().upgrade("head");
        assertEachOnce();
    }

    private static final String TASKS = """
            CREATE TABLE tasks (id bigint PRIMARY KEY, n int NOT NULL DEFAULT 0);
            INSERT INTO tasks SELECT i FROM generate_series(1, 5000) AS i;
            """;

    private void startWithTasks() {
        start(TASKS);
    }

    private void start(String sql) {
        this.bench.with("V1__tasks.sql", sql);
        this.bench.migrations().upgrade("head");
    }

    private void assertEachOnce() {
        assertThat(count("tasks where n = 1")).isEqualTo(5000);
        assertThat(count("tasks")).isEqualTo(5000);
    }

    private long count(String what) {
        return this.bench.database()
            .jdbc()
            .sql("select count(*) from " + what + ((what.startsWith("(")) ? " as x" : ""))
            .query(Long.class)
            .single();
    }

}
