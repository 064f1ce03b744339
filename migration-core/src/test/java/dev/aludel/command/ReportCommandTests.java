package dev.aludel.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.SQLException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.aludel.MigrationSettings;
import dev.aludel.Migrations;
import dev.aludel.report.MigrationReport;
import dev.aludel.report.ReportStatus;
import dev.aludel.report.Risk;
import dev.aludel.report.TestingResults;
import dev.aludel.run.Reach;
import dev.aludel.safety.Bench;
import dev.aludel.source.Folder;
import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** What a team reads before pending migrations go to production. */
class ReportCommandTests {

    private final StringWriter out = new StringWriter();

    private final StringWriter err = new StringWriter();

    @TempDir
    private Path path;

    private TestDatabase database;

    private Folder folder;

    @BeforeEach
    void tasks(@Database TestDatabase emptyDatabase) throws SQLException {
        this.database = emptyDatabase;
        this.folder = new Folder(this.path.resolve("migrations"));
        Bench.run(this.database, """
                CREATE TABLE users (id bigint PRIMARY KEY);
                CREATE TABLE tasks (id bigint PRIMARY KEY, title text NOT NULL, user_id bigint);
                INSERT INTO tasks SELECT n, 'task ' || n FROM generate_series(1, 12000) AS n;
                ANALYZE tasks""");
    }

    @Test
    void safeChangesAreSafeForAReason() {
        pending("V1__add_notes.sql", """
                -- migrate:up
                ALTER TABLE tasks ADD COLUMN due_date date;
                CREATE TABLE notes (id bigint PRIMARY KEY, task_id bigint CONSTRAINT fk_notes REFERENCES tasks);
                CREATE INDEX ix_notes_task_id ON notes (task_id);
                -- migrate:down
                DROP TABLE notes;
                ALTER TABLE tasks DROP COLUMN due_date;
                """);
        MigrationReport report = migrations().report();
        assertThat(report.title()).isEqualTo("add notes");
        assertThat(report.status()).isEqualTo(ReportStatus.READY);
        assertThat(report.changes().tables()).containsExactly("Create table notes");
        assertThat(report.changes().columns()).containsExactly("Add column tasks.due_date date");
        assertThat(report.changes().indexes()).singleElement().asString().contains("ix_notes_task_id");
        assertThat(report.changes().foreignKeys()).containsExactly("Let notes.task_id refer to tasks");
        assertThat(report.safety().statements()).filteredOn((statement) -> !statement.operations().isEmpty())
            .extracting((statement) -> statement.operations().get(0).reach())
            .containsExactly(Reach.MOMENT, Reach.MOMENT, Reach.NEW_TABLES);
        assertThat(report.safety().statements().get(0).operations().get(0).why())
            .isEqualTo("metadata only: ACCESS EXCLUSIVE on tasks for a moment, no row is read or written");
        assertThat(report.safety().blocking()).isZero();
        assertThat(report.testing()).isEqualTo(TestingResults.NOT_TRIED);
        assertThat(report.deployment().maintenanceWindow()).isEqualTo("none");
        assertThat(report.breaking()).isEmpty();
        assertThat(run("report")).isZero();
        assertThat(this.out.toString()).startsWith("# Database Migration Report\n")
            .contains("**Status:** ready", "- No blocking operations.", "- Maintenance window: None.");
    }

    @Test
    void dangerIsTheWorstRisk() {
        pending("V1__index_titles.sql", """
                -- migrate:up
                CREATE INDEX ix_tasks_title ON tasks (title);
                -- migrate:down
                DROP INDEX ix_tasks_title;
                """);
        MigrationReport report = migrations().report();
        assertThat(report.status()).isEqualTo(ReportStatus.DANGEROUS);
        assertThat(report.safety().blocking()).isEqualTo(1);
        assertThat(report.safety().lockTime()).isNull();
        assertThat(report.safety().statements().get(0).operations().get(0).why())
            .isEqualTo("SHARE on tasks while a whole table is read: everybody who writes waits");
        assertThat(report.deployment().maintenanceWindow())
            .isEqualTo("needed: others wait while whole tables are read or written");
        assertThat(report.risks().get(0).level()).isEqualTo(Risk.Level.HIGH);
        assertThat(run("report", "--checklist")).isEqualTo(1);
        assertThat(this.out.toString()).contains(
                "- [ ] Nobody waits while a whole table is read or written (1 blocking)",
                "- [x] No table, column or row is destroyed", "- [x] Every statement is understood");
    }

    @Test
    void openDecisionIsNeitherReadyNorDangerous() {
        pending("V1__decide.sql", """
                -- migrate:up
                -- migrate:decide which date
                ALTER TABLE tasks ADD COLUMN due_date date;
                -- migrate:down
                ALTER TABLE tasks DROP COLUMN due_date;
                """);
        MigrationReport report = migrations().report();
        assertThat(report.status()).isEqualTo(ReportStatus.NEEDS_DECISIONS);
        assertThat(report.deployment().steps()).extracting((step) -> step.what())
            .contains("Decide what the migrations leave open");
        assertThat(run("report", "--format", "text")).isEqualTo(1);
        assertThat(this.out.toString()).startsWith("Database Migration Report\n=========================\n")
            .contains("Status: needs decisions");
    }

    @Test
    void callersLearnWhatToChange() {
        pending("V1__rename_title.sql", """
                -- migrate:phase contract
                -- migrate:up
                -- migrate:allow rename-column all callers are ready
                ALTER TABLE tasks RENAME COLUMN title TO summary;
                -- migrate:down
                ALTER TABLE tasks RENAME COLUMN summary TO title;
                """);
        assertThat(migrations().report().deployment().maintenanceWindow()).isEqualTo("none");
        assertThat(run("report", "--breaking")).isEqualTo(1);
        assertThat(this.out.toString().replace(this.path.toString(), "")).isEqualTo("""
                # What Callers Must Change

                - Rename tasks.title to summary (/migrations/V1__rename_title.sql:4)
                  - Map tasks.title to the column summary, and say so in queries.
                """);
    }

    @Test
    void nothingPendingIsReady() {
        pending("V0__tables.sql", "-- migrate:up\nCREATE TABLE tasks (id bigint);\n");
        pending("V1__due_date.sql", """
                -- migrate:up
                ALTER TABLE tasks ADD COLUMN due_date date;
                -- migrate:down
                ALTER TABLE tasks DROP COLUMN due_date;
                """);
        migrations().upgrade("head");
        assertThat(run("report", "--json")).isZero();
        JsonNode report = JsonMapper.shared().readTree(this.out.toString());
        assertThat(report.get("title").asString()).isEqualTo("Nothing is pending");
        assertThat(report.get("risks")).isEmpty();
        assertThat(report.at("/deployment/steps/0/done").asBoolean()).isTrue();
    }

    @Test
    void listsThatExcludeEachOtherAreRefused() {
        assertThat(run("report", "--checklist", "--breaking")).isEqualTo(2);
        assertThat(run("report", "--json", "--format", "text")).isEqualTo(2);
        assertThat(this.err).hasToString("""
                --checklist and --breaking do not go together.
                --json and --format text do not go together.
                """);
    }

    private void pending(String name, String text) {
        this.folder.with(name, text);
    }

    private Migrations migrations() {
        return Migrations.of(this.database.dataSource(),
                MigrationSettings.defaults()
                    .source((source) -> source.withLocations(this.folder.location()))
                    .run((run) -> run.withBaseline("0")));
    }

    private int run(String... words) {
        return MigrationCommands.read(new PrintWriter(this.out), new PrintWriter(this.err), words)
            .run(this::migrations)
            .number();
    }

}
