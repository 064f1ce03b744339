package dev.aludel.run;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import dev.aludel.Migrations;
import dev.aludel.report.MigrationDetail;
import dev.aludel.report.MigrationStatus;
import dev.aludel.report.Status;
import dev.aludel.report.StatusVerdict;
import dev.aludel.safety.Direction;
import dev.aludel.safety.Finding;
import dev.aludel.safety.Level;
import dev.aludel.safety.rule.Rules;
import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@Database
class UpgradeTests {

    @TempDir
    Path path;

    private Bench bench;

    @BeforeEach
    void bench(TestDatabase database) {
        this.bench = new Bench(database, this.path).with("V1__create_tasks.sql", Bench.CREATE_TASKS)
            .with("V2__add_due_date.sql", Bench.ADD_DUE_DATE);
    }

    @Test
    void appliesWhatIsPendingInOrder() {
        Migrations migrations = this.bench.migrations((settings) -> settings.run((run) -> run.as("tracker", "1.4")));
        UpgradeResult result = migrations.upgrade("head");
        assertThat(result.applied()).extracting(RunStep::revision).containsExactly("1", "2");
        assertThat(this.bench.has("tasks", "due_date")).isTrue();
        Status status = migrations.status();
        assertThat(status.verdict()).isEqualTo(StatusVerdict.UP_TO_DATE);
        assertThat(status.nextAction()).isEqualTo("Nothing to do.");
        assertThat(status.database()).isEqualTo("PostgreSQL");
        assertThat(status.current()).containsExactly("2");
        MigrationStatus second = status.migrations().get(1);
        assertThat(second.state()).isEqualTo(MigrationState.APPLIED);
        assertThat(second.revises()).containsExactly("1");
        assertThat(second.application()).isEqualTo("tracker");
        assertThat(second.applicationVersion()).isEqualTo("1.4");
        assertThat(second.reversible()).isTrue();
        assertThat(second.appliedAt()).isNotNull();
    }

    @Test
    void nothingPendingIsNothingDone() {
        this.bench.migrations().upgrade("head");
        UpgradeResult again = this.bench.migrations().upgrade("head");
        assertThat(again.applied()).isEmpty();
        assertThat(again.lockWait()).isZero();
    }

    @Test
    void upgradesStepByStepAndToATarget() {
        Migrations migrations = this.bench.migrations();
        migrations.upgrade("+1");
        assertThat(migrations.status().current()).containsExactly("1");
        assertThat(migrations.status().nextAction()).isEqualTo("Upgrade: 2 is pending.");
        assertThat(migrations.lastStatus().orElseThrow().ready()).isFalse();
        migrations.upgrade("add due");
        assertThat(migrations.status().current()).containsExactly("2");
    }

    @Test
    void failedMigrationLeavesTheDatabaseAsBeforeIt() {
        this.bench.with("V3__broken.sql", """
                -- migrate:up
                ALTER TABLE tasks ADD COLUMN notes text;

                INSERT INTO tasks (id, title)
                VALUES (1, 'secret'), (1, 'secret');
                -- migrate:down
                ALTER TABLE tasks DROP COLUMN notes;
                """);
        Migrations migrations = this.bench.migrations();
        assertThat(this.bench.problem(() -> migrations.upgrade("head"))).isEqualTo(
                """
                        What happened:  V3__broken.sql:4 failed with SQLSTATE 23505: ERROR: duplicate key value violates unique constraint "tasks_pkey"
                                        INSERT INTO tasks (id, title)
                                        VALUES (1, 'secret'), (1, 'secret')
                                        Done before in this run: 1, 2.
                        What to do:     The migration was rolled back: the database is as it was before it. Correct it and start again.
                        """);
        assertThat(this.bench.has("tasks", "notes")).isFalse();
        assertThat(migrations.status().current()).containsExactly("2");
        assertThat(migrations.migration("3").orElseThrow().attempts()).singleElement()
            .satisfies((attempt) -> assertThat(attempt.sqlState()).isEqualTo("23505"))
            .satisfies((attempt) -> assertThat(attempt.message())
                .isEqualTo("ERROR: duplicate key value violates unique constraint \"tasks_pkey\""));
    }

    @Test
    void failureCarriesWhatWasAppliedBefore() {
        this.bench.with("V3__broken.sql", "SELECT 1/0");
        MigrationFailed failure = catchThrowableOfType(MigrationFailed.class,
                () -> this.bench.migrations().upgrade("head"));
        assertThat(failure.appliedBefore()).isEqualTo(List.of("1", "2"));
        assertThat(failure.revision()).isEqualTo("3");
        assertThat(failure.sqlState()).isEqualTo("22012");
        assertThat(failure.location().line()).isEqualTo(1);
    }

    @Test
    void conditionThatIsNotTrueStopsTheMigration() {
        this.bench.with("V3__purge.sql", """
                -- migrate:up
                -- migrate:require SELECT count(*) > 0 FROM tasks
                ALTER TABLE tasks ADD COLUMN notes text;
                -- migrate:down
                ALTER TABLE tasks DROP COLUMN notes;
                """);
        assertThat(this.bench.problem(() -> this.bench.migrations().upgrade("head"))).isEqualTo(
                """
                        What happened:  V3__purge.sql:2 failed: the condition is not true
                                        SELECT count(*) > 0 FROM tasks
                                        Done before in this run: 1, 2.
                        What to do:     The migration was rolled back: the database is as it was before it. Correct it and start again.
                        """);
        assertThat(this.bench.has("tasks", "notes")).isFalse();
    }

    @Test
    void bracesAreNotJdbcEscapes() {
        this.bench.with("V3__json.sql", """
                -- migrate:up
                INSERT INTO tasks (id, title) SELECT 1, '{"d": "x"}' WHERE '{"a": 1}'::jsonb ? 'a';
                -- migrate:down
                DELETE FROM tasks WHERE id = 1;
                """);
        this.bench.migrations().upgrade("head");
        assertThat(this.bench.database().jdbc().sql("select title from tasks").query(String.class).single())
            .isEqualTo("{\"d\": \"x\"}");
    }

    @Test
    void dangerIsRefusedBeforeAnythingRan() {
        this.bench.migrations().upgrade("head");
        this.bench.database().jdbc().sql("insert into tasks (id, title) values (1, 'a')").update();
        this.bench
            .with("V3__notes.sql",
                    "-- migrate:up\nALTER TABLE tasks ADD notes text;\n-- migrate:down\nALTER TABLE tasks DROP notes;")
            .with("V4__purge.sql", "-- migrate:up\nDROP TABLE tasks;\n-- migrate:down\n-- migrate:irreversible gone");
        assertThat(this.bench.problem(() -> this.bench.migrations().upgrade("head")))
            .startsWith("What happened:  Nothing was run, because of 1 finding in 1 pending migration.")
            .contains("V4__purge.sql:2: drop-table (danger)");
        assertThat(this.bench.has("tasks", "notes")).isFalse();
    }

    @Test
    void attemptIsDoneWhenItEnds() {
        this.bench.migrations().upgrade("head");
        MigrationDetail detail = this.bench.migrations().migration("1").orElseThrow();
        assertThat(detail.attempts()).singleElement()
            .satisfies((attempt) -> assertThat(attempt.doneAt()).isAfterOrEqualTo(
                    Objects.requireNonNull(detail.status().appliedAt()).plusMillis(attempt.durationMillis() - 1)));
    }

    @Test
    void findingsAreKeptWithTheRun() {
        this.bench.migrations().upgrade("head");
        this.bench.database().jdbc().sql("insert into tasks (id, title) values (1, 'a')").update();
        this.bench.with("V3__drop.sql", """
                -- migrate:up
                -- migrate:allow drop-column nobody has read it since 2.3
                ALTER TABLE tasks DROP COLUMN due_date;
                -- migrate:down
                ALTER TABLE tasks ADD COLUMN due_date date;
                """);
        Migrations migrations = this.bench.migrations();
        migrations.upgrade("head");
        assertThat(migrations.migration("3").orElseThrow().findings())
            .filteredOn((finding) -> finding.direction() == Direction.UPGRADE)
            .singleElement()
            .satisfies((finding) -> assertThat(finding.rule()).isEqualTo("drop-column"))
            .satisfies((finding) -> assertThat(finding.allowed()).isEqualTo("nobody has read it since 2.3"));
        assertThat(migrations.safety().lastRunRevisions()).containsExactly("3");
        assertThat(migrations.safety().lastRun()).extracting(Finding::rule)
            .containsExactly("drop-column", "irreversible");
        assertThat(migrations.safety().pending()).isEmpty();
    }

    @Test
    void ruleThatDoesNotExistIsToldBeforeAnythingIsJudged() {
        assertThat(this.bench.problem(() -> this.bench
            .migrations((settings) -> settings.safety((safety) -> safety.withRule("drop-tabel", Level.OFF)))))
            .isEqualTo("""
                    What happened:  There is no rule 'drop-tabel'.
                    What to do:     Use one of these: %s.
                    """.formatted(String.join(", ", new TreeSet<>(Rules.all().ids()))));
    }

    @Test
    void databaseThatCannotBeReached() {
        Migrations nowhere = Migrations
            .of(new DriverManagerDataSource("jdbc:postgresql://localhost:1/nowhere?loginTimeout=5", "app", "secret"));
        assertThat(this.bench.problem(() -> nowhere.upgrade("head"))).isEqualTo(
                """
                        What happened:  No connection to the database could be had: Connection to localhost:1 refused. Check that the hostname and port are correct and that the postmaster is accepting TCP/IP connections.
                        What to do:     Start the database, or correct its address, user and password: aludel.url, aludel.user and aludel.password, or else those of the data source.
                        """);
    }

    @Test
    void connectionComesBackAsItWas() throws Exception {
        this.bench.migrations().upgrade("head");
        assertThat(this.bench.database()
            .jdbc()
            .sql("select count(*) from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())")
            .query(Long.class)
            .single()).isZero();
    }

}
