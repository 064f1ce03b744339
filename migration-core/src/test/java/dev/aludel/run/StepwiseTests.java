package dev.aludel.run;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.aludel.MigrationSettings;
import dev.aludel.Migrations;
import dev.aludel.history.LogEntry;
import dev.aludel.report.StatusVerdict;
import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Migrations that cannot run in a transaction. */
@Database
class StepwiseTests {

    private static final String UNIQUE_TITLE = """
            -- migrate:up
            ALTER TABLE tasks ADD COLUMN note text;
            CREATE UNIQUE INDEX CONCURRENTLY tasks_title ON tasks (title);
            ALTER TABLE tasks ADD COLUMN after text;
            -- migrate:down
            ALTER TABLE tasks DROP COLUMN after;
            DROP INDEX CONCURRENTLY tasks_title;
            ALTER TABLE tasks DROP COLUMN note;
            """;

    @TempDir
    Path path;

    private Bench bench;

    @BeforeEach
    void bench(TestDatabase database) {
        this.bench = new Bench(database, this.path).with("V1__create_tasks.sql", Bench.CREATE_TASKS);
        this.bench.migrations().upgrade("head");
        this.bench.with("V2__unique_title.sql", UNIQUE_TITLE);
    }

    @Test
    void runsStatementByStatementAndBack() {
        Migrations migrations = this.bench.migrations();
        migrations.upgrade("head");
        assertThat(isValid("tasks_title")).isTrue();
        assertThat(migrations.status().verdict()).isEqualTo(StatusVerdict.UP_TO_DATE);
        migrations.downgrade("-1");
        assertThat(this.bench.has("tasks_title")).isFalse();
        assertThat(migrations.status().current()).containsExactly("1");
    }

    @Test
    void goesOnWhereItStopped() {
        twoTasksOfOneTitle();
        Migrations migrations = this.bench.migrations();
        assertThat(this.bench.problem(() -> migrations.upgrade("head"))).isEqualTo(
                """
                        What happened:  V2__unique_title.sql:3 failed with SQLSTATE 23505: ERROR: could not create unique index "tasks_title"
                                        CREATE UNIQUE INDEX CONCURRENTLY tasks_title ON tasks (title)
                                        Nothing else was done in this run.
                        What to do:     The migration runs outside a transaction and stopped half-way: 1 of its 3 statements are done and stay.
                                        Correct the statement that failed, leave those before it alone, and start again: it goes on there.
                        """);
        assertThat(this.bench.has("tasks", "note")).isTrue();
        assertThat(migrations.status().verdict()).isEqualTo(StatusVerdict.FAILED);
        assertThat(migrations.status().nextAction())
            .isEqualTo("Correct 2, which stopped half-way, and upgrade again: it goes on where it stopped.");
        assertThat(isValid("tasks_title")).as("the server leaves an invalid index").isFalse();

        this.bench.database().jdbc().sql("delete from tasks where id = 2").update();
        assertThat(migrations.upgrade("head").applied()).extracting(RunStep::revision).containsExactly("2");
        assertThat(isValid("tasks_title")).isTrue();
        assertThat(this.bench.has("tasks", "after")).isTrue();
        assertThat(migrations.migration("2").orElseThrow().attempts()).extracting(LogEntry::action)
            .containsExactly(LogEntry.Action.RESUME, LogEntry.Action.UPGRADE);
    }

    @Test
    void statementThatFailedMayBeCorrected() {
        twoTasksOfOneTitle();
        this.bench.problem(() -> this.bench.migrations().upgrade("head"));
        this.bench.with("V2__unique_title.sql", UNIQUE_TITLE.replace("CREATE UNIQUE INDEX", "CREATE INDEX"));
        this.bench.migrations().upgrade("head");
        assertThat(this.bench.migrations().status().verdict()).isEqualTo(StatusVerdict.UP_TO_DATE);
    }

    @Test
    void statementThatIsDoneMayNotBeChanged() {
        twoTasksOfOneTitle();
        this.bench.problem(() -> this.bench.migrations().upgrade("head"));
        this.bench.with("V2__unique_title.sql", UNIQUE_TITLE.replace("note text", "note varchar(10)"));
        assertThat(this.bench.problem(() -> this.bench.migrations().upgrade("head"))
            .replaceFirst("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d", "2026-11-20 10:31")).isEqualTo("""
                    What happened:  V2__unique_title.sql was applied on 2026-11-20 10:31 UTC and has been changed since.
                                    - ALTER TABLE tasks ADD COLUMN note text;
                                    + ALTER TABLE tasks ADD COLUMN note varchar(10);
                    What to do:     Put the file back and write a new migration for the change.
                    """);
    }

    @Test
    void headerMayAskForIt() {
        this.bench.with("V2__unique_title.sql", """
                -- migrate:transaction none
                -- migrate:up
                ALTER TABLE tasks ADD COLUMN note text;
                SELECT 1/0;
                -- migrate:down
                ALTER TABLE tasks DROP COLUMN note;
                """);
        this.bench.problem(() -> this.bench.migrations().upgrade("head"));
        assertThat(this.bench.has("tasks", "note")).isTrue();
    }

    @Test
    void nothingIsTakenBackFromUnderAHalf() {
        twoTasksOfOneTitle();
        Migrations migrations = this.bench.migrations();
        this.bench.problem(() -> migrations.upgrade("head"));
        assertThat(this.bench.problem(() -> migrations.downgrade("-1"))).isEqualTo(
                """
                        What happened:  2 unique title cannot be taken back: it is applied by half, having stopped outside a transaction. Nothing was taken back.
                        What to do:     Upgrade first: it goes on where it stopped. Or take back by hand what is done of it, and stamp the database at the migration before it.
                        """);
        assertThat(this.bench.has("tasks")).isTrue();
    }

    @Test
    void concurrentBuildIsTriedAgainAfterALockThatIsHeld() throws SQLException {
        UnaryOperator<MigrationSettings> patient = (settings) -> settings
            .run((run) -> run.waiting(Duration.ofMillis(100), Duration.ofSeconds(60)));
        ExecutorService background = Executors.newSingleThreadExecutor();
        try (Connection other = this.bench.database().dataSource().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("INSERT INTO tasks (id, title) VALUES (1, 'a')");
            this.bench.with("V2__unique_title.sql", "CREATE UNIQUE INDEX CONCURRENTLY tasks_title ON tasks (title);");
            Future<?> upgrade = background.submit(() -> this.bench.migrations(patient).upgrade("head"));
            while (!(this.bench.has("tasks_title") && nobodyWaits()) && !upgrade.isDone()) {
                Thread.onSpinWait();
            }
            other.commit();
            assertThat(upgrade).succeedsWithin(Duration.ofSeconds(60));
        }
        finally {
            background.shutdownNow();
        }
        assertThat(isValid("tasks_title")).isTrue();
    }

    /** The build has given up: it pauses. */
    private boolean nobodyWaits() {
        return this.bench.database()
            .jdbc()
            .sql("select not exists (select from pg_locks where not granted)")
            .query(Boolean.class)
            .single();
    }

    private void twoTasksOfOneTitle() {
        this.bench.database().jdbc().sql("insert into tasks (id, title) values (1, 'a'), (2, 'a')").update();
    }

    private boolean isValid(String index) {
        return this.bench.database()
            .jdbc()
            .sql("select indisvalid from pg_index where indexrelid = to_regclass(?)")
            .param(index)
            .query(Boolean.class)
            .single();
    }

}
