package dev.aludel.run;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DelegatingDataSource;

import dev.aludel.MigrationSettings;
import dev.aludel.Migrations;
import dev.aludel.safety.Level;
import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

@Database
class DowngradeTests {

    @TempDir
    Path path;

    @TempDir
    Path older;

    private Bench bench;

    @BeforeEach
    void bench(TestDatabase database) {
        this.bench = new Bench(database, this.path).with("V1__create_tasks.sql", Bench.CREATE_TASKS)
            .with("V2__add_due_date.sql", Bench.ADD_DUE_DATE);
        this.bench.migrations().upgrade("head");
    }

    @Test
    void decisionThatIsOpenIsWaitedForBothWaysWhateverTheRulesAreSetTo() {
        Migrations migrations = this.bench
            .migrations((settings) -> settings.safety((safety) -> safety.withRule("decision-needed", Level.OFF)));
        this.bench.with("V2__add_due_date.sql", Bench.ADD_DUE_DATE.replace("-- migrate:down\n",
                "-- migrate:down\n-- migrate:decide are they copied?\n"));
        assertThat(this.bench.problem(() -> migrations.downgrade("-1"))).isEqualTo("""
                What happened:  V2__add_due_date.sql:4 waits for a decision: are they copied?
                                ALTER TABLE tasks DROP COLUMN due_date
                                Nothing was done.
                What to do:     Decide, change the statement accordingly, and take the line 'migrate:decide' away.
                """);
        this.bench.with("V3__note.sql",
                "-- migrate:up\n-- migrate:decide how long?\nALTER TABLE tasks ADD note text;\n");
        assertThat(this.bench.problem(() -> migrations.upgrade("head"))).isEqualTo("""
                What happened:  V3__note.sql:2 waits for a decision: how long?
                                ALTER TABLE tasks ADD note text
                                Nothing was done.
                What to do:     Decide, change the statement accordingly, and take the line 'migrate:decide' away.
                """);
    }

    @Test
    void takesTheLastOneBack() {
        DowngradeResult result = this.bench.migrations().downgrade("-1");
        assertThat(result.takenBack()).extracting(RunStep::revision).containsExactly("2");
        assertThat(this.bench.has("tasks", "due_date")).isFalse();
        assertThat(this.bench.migrations().status().current()).containsExactly("1");
    }

    @Test
    void whatWasTakenBackIsToldAlsoWhereNobodyCanLookAgain() {
        AtomicInteger connections = new AtomicInteger();
        DataSource once = new DelegatingDataSource(this.bench.database().dataSource()) {
            @Override
            public Connection getConnection() throws SQLException {
                if (connections.getAndIncrement() > 0) {
                    throw new SQLException("too many connections", "53300");
                }
                return super.getConnection();
            }
        };
        Migrations migrations = Migrations.of(once,
                MigrationSettings.defaults().source((source) -> source.withLocations("filesystem:" + this.path)));
        assertThat(migrations.downgrade("-1").takenBack()).extracting(RunStep::revision).containsExactly("2");
        assertThat(migrations.lastStatus()).isEmpty();
        assertThat(connections).hasValue(2);
    }

    @Test
    void takesEverythingBackAndUpAgain() {
        this.bench.migrations().downgrade("base");
        assertThat(this.bench.has("tasks")).isFalse();
        this.bench.migrations().upgrade("head");
        assertThat(this.bench.has("tasks", "due_date")).isTrue();
    }

    @Test
    void olderVersionTakesBackWhatItsSourcesLack() {
        Bench old = this.bench.at(this.older).with("V1__create_tasks.sql", Bench.CREATE_TASKS);
        DowngradeResult result = old.migrations().downgrade("1");
        assertThat(result.takenBack()).extracting(RunStep::revision).containsExactly("2");
        assertThat(this.bench.has("tasks", "due_date")).isFalse();
    }

    @Test
    void failedDowngradeLeavesTheDatabaseAsBefore() {
        this.bench.with("V2__add_due_date.sql", Bench.ADD_DUE_DATE + "ALTER TABLE tasks DROP COLUMN no_such_column;\n");
        assertThat(this.bench.problem(() -> this.bench.migrations().downgrade("-1"))).isEqualTo(
                """
                        What happened:  V2__add_due_date.sql:5 failed with SQLSTATE 42703: ERROR: column "no_such_column" of relation "tasks" does not exist
                                        ALTER TABLE tasks DROP COLUMN no_such_column
                                        Nothing else was done in this run.
                        What to do:     The migration was rolled back: the database is as it was before it. Correct it and start again.
                        """);
        assertThat(this.bench.has("tasks", "due_date")).isTrue();
        assertThat(this.bench.migrations().status().current()).containsExactly("2");
    }

    @Test
    void whatIsCertainToFailIsNotBegun() throws SQLException {
        this.bench.with("V3__optional_title.sql", """
                -- migrate:up
                ALTER TABLE tasks ADD COLUMN note text;
                ALTER TABLE tasks ALTER COLUMN title DROP NOT NULL;
                -- migrate:down
                ALTER TABLE tasks DROP COLUMN note;
                ALTER TABLE tasks ALTER COLUMN title SET NOT NULL;
                """);
        this.bench.migrations().upgrade("head");
        insert("INSERT INTO tasks (id, note) VALUES (1, 'kept')");
        assertThat(this.bench.problem(() -> this.bench.migrations().downgrade("-1"))).isEqualTo(
                """
                        What happened:  Nothing was taken back, because of 1 finding in 1 migration.

                                        V3__optional_title.sql:6: not-null-on-existing-data (blocker)
                                            ALTER TABLE tasks ALTER COLUMN title SET NOT NULL
                                        In downgrade: Making tasks.title mandatory fails where it is null. 1 of 1 row is null.
                                        Instead:
                                            -- migrate:decide which value a row gets that has none
                                            UPDATE tasks SET title = '' WHERE title IS NULL;
                                            ALTER TABLE tasks ALTER COLUMN title SET NOT NULL;
                        What to do:     Change the migration; or accept what was found by a line before the statement, or in the header for all:
                                        -- migrate:allow not-null-on-existing-data REASON
                        """);
        assertThat(this.bench.has("tasks", "note")).isTrue();
    }

    @Test
    void thatRowsGoIsWrittenDown() {
        insert("INSERT INTO tasks (id, title, due_date) VALUES (1, 'one', now())");
        this.bench.migrations().downgrade("-1");
        assertThat(this.bench.database()
            .jdbc()
            .sql("SELECT findings FROM aludel_log WHERE action = 'downgrade'")
            .query(String.class)
            .single())
            .contains("\"severity\":\"caution\"", "In downgrade: Dropping tasks.due_date destroys its values");
    }

    private void insert(String sql) {
        this.bench.database().jdbc().sql(sql).update();
    }

    @Test
    void irreversible() {
        this.bench.with("V3__purge.sql",
                "-- migrate:up\nDELETE FROM tasks WHERE id < 0;\n-- migrate:down\n-- migrate:irreversible the rows are gone");
        this.bench.migrations().upgrade("head");
        assertThat(this.bench.problem(() -> this.bench.migrations().downgrade("1"))).isEqualTo(
                """
                        What happened:  V3__purge.sql cannot be taken back: its author says so: the rows are gone. Nothing was taken back.
                        What to do:     Restore a backup, or write a new migration that undoes what can be undone.
                        """);
        assertThat(this.bench.has("tasks", "due_date")).isTrue();
    }

    @Test
    void withoutDowngrade() {
        this.bench.with("V3__note.sql", "ALTER TABLE tasks ADD COLUMN note text");
        this.bench.migrations().upgrade("head");
        assertThat(this.bench.problem(() -> this.bench.migrations().downgrade("-1"))).isEqualTo(
                """
                        What happened:  V3__note.sql cannot be taken back: nobody wrote how. Nothing was taken back.
                        What to do:     Add a '-- migrate:down' section with the statements that take it back; that does not change its checksum.
                        """);
    }

    @Test
    void switchedOff() {
        RunSettings off = new RunSettings(RunSettings.defaults().lockTimeout(), RunSettings.defaults().lockRetry(),
                null, RunSettings.Unknown.WARN, true, false, null, null, null, ContractPolicy.NEXT_RELEASE);
        assertThat(this.bench
            .problem(() -> this.bench.migrations((settings) -> settings.run((run) -> off)).downgrade("-1")))
            .isEqualTo("""
                    What happened:  Downgrades are switched off here.
                    What to do:     Write a new migration that undoes the change, or set aludel.downgrade=allow.
                    """);
    }

}
