package dev.aludel.run;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.aludel.history.HistorySettings;
import dev.aludel.migration.Migration;
import dev.aludel.report.Status;
import dev.aludel.report.StatusVerdict;
import dev.aludel.schema.QualifiedName;
import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Sources and history that do not go together, and all that is said about it. */
@Database
class InconsistencyTests {

    @TempDir
    Path path;

    private Bench bench;

    @BeforeEach
    void bench(TestDatabase database) {
        this.bench = new Bench(database, this.path).with("V1__create_tasks.sql", Bench.CREATE_TASKS)
            .with("V2__add_due_date.sql", Bench.ADD_DUE_DATE);
    }

    @Test
    void changed() {
        this.bench.migrations().upgrade("head");
        this.bench.with("V2__add_due_date.sql", Bench.ADD_DUE_DATE.replace("due_date date", "due_date timestamptz"));
        assertThat(this.bench.problem(() -> this.bench.migrations().upgrade("head"))
            .replaceFirst("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d", "2026-11-20 10:31")).isEqualTo("""
                    What happened:  V2__add_due_date.sql was applied on 2026-11-20 10:31 UTC and has been changed since.
                                    - ALTER TABLE tasks ADD COLUMN due_date date;
                                    + ALTER TABLE tasks ADD COLUMN due_date timestamptz;
                    What to do:     Put the file back and write a new migration for the change.
                    """);
        Status status = this.bench.migrations().status();
        assertThat(status.verdict()).isEqualTo(StatusVerdict.INCONSISTENT);
        assertThat(status.nextAction())
            .isEqualTo("Put 2 back as it was when it was applied, and write a new migration for the change.");
    }

    @Test
    void repairedDowngradeIsNoChange() {
        this.bench.migrations().upgrade("head");
        this.bench.with("V2__add_due_date.sql", Bench.ADD_DUE_DATE.replace("DROP COLUMN", "DROP COLUMN IF EXISTS"));
        assertThat(this.bench.migrations().upgrade("head").applied()).isEmpty();
    }

    @Test
    void missing() {
        this.bench.migrations().upgrade("head");
        this.bench.folder().without("V1__create_tasks.sql");
        assertThat(this.bench.problem(() -> this.bench.migrations().upgrade("head"))).isEqualTo("""
                What happened:  The database has migrations that are not in the sources, although later ones are:
                                - 1 create tasks
                What to do:     Bring their files back. If they live elsewhere, add that place to aludel.locations.
                """);
        assertThat(this.bench.migrations().status().nextAction())
            .isEqualTo("Bring back the files of 1: they were applied and are not in the sources.");
    }

    @Test
    void unknown() {
        this.bench.migrations().upgrade("head");
        this.bench.folder().without("V2__add_due_date.sql");
        UpgradeResult result = this.bench.migrations().upgrade("head");
        assertThat(result.unknown()).containsExactly("2");
        Status status = this.bench.migrations().status();
        assertThat(status.verdict()).isEqualTo(StatusVerdict.AHEAD);
        assertThat(status.ready()).isTrue();
        RunSettings strict = new RunSettings(RunSettings.defaults().lockTimeout(), RunSettings.defaults().lockRetry(),
                null, RunSettings.Unknown.FAIL, true, true, null, null, null, ContractPolicy.NEXT_RELEASE);
        assertThat(this.bench
            .problem(() -> this.bench.migrations((settings) -> settings.run((run) -> strict)).upgrade("head")))
            .isEqualTo(
                    """
                            What happened:  The database is ahead of this application: it has migrations that the sources lack.
                                            - 2 add due date
                            What to do:     Start a newer version of the application, take them back, or set aludel.unknown=warn.
                            """);
    }

    @Test
    void outOfOrder() {
        this.bench.folder().without("V1__create_tasks.sql").without("V2__add_due_date.sql");
        this.bench.with("V3__create_tags.sql",
                "-- migrate:up\nCREATE TABLE tags (id bigint);\n-- migrate:down\nDROP TABLE tags;");
        this.bench.migrations().upgrade("head");
        this.bench.with("V1__create_tasks.sql", Bench.CREATE_TASKS);
        RunSettings strict = new RunSettings(RunSettings.defaults().lockTimeout(), RunSettings.defaults().lockRetry(),
                null, RunSettings.Unknown.WARN, false, true, null, null, null, ContractPolicy.NEXT_RELEASE);
        assertThat(this.bench
            .problem(() -> this.bench.migrations((settings) -> settings.run((run) -> strict)).upgrade("head")))
            .isEqualTo("""
                    What happened:  1 create tasks is pending, but the later 3 create tags is applied already.
                    What to do:     Give it a later version, or set aludel.out-of-order=apply.
                    """);
        assertThat(this.bench.migrations().upgrade("head").applied()).extracting(RunStep::revision)
            .containsExactly("1");
    }

    @Test
    void severalHeads() {
        this.bench.with("V3__a.sql",
                "-- migrate:revises 1\n-- migrate:up\nCREATE TABLE a (id int);\n-- migrate:down\nDROP TABLE a;");
        assertThat(this.bench.problem(() -> this.bench.migrations().upgrade("head"))).isEqualTo(
                """
                        What happened:  There are 2 heads, migrations that no other comes after:
                                        - 2 add due date (V2__add_due_date.sql)
                                        - 3 a (V3__a.sql)
                        What to do:     Let one of them come after the other with '-- migrate:revises <id>' in its header, or add a migration that merges them: '-- migrate:revises 2, 3'.
                        """);
        assertThat(this.bench.migrations().upgrade("heads").applied()).hasSize(3);
    }

    @Test
    void tablesWithoutHistory() {
        this.bench.database()
            .jdbc()
            .sql("create table tasks (id bigint primary key, title varchar(200) not null)")
            .update();
        assertThat(this.bench.problem(() -> this.bench.migrations().upgrade("head"))).isEqualTo(
                """
                        What happened:  The database has the table tasks, but no aludel_history: nothing says which migrations have been applied to it.
                        What to do:     If some migrations' changes are there already, name the last of them: aludel.baseline=1 (or call Migrations.stamp).
                                        If these tables are others' business, keep Aludel's in a schema of their own: aludel.default-schema=<name>.
                                        If the database may be emptied, empty it and start again.
                        """);
        assertThat(this.bench.has("aludel_history")).isFalse();
        UpgradeResult result = this.bench.migrations((settings) -> settings.run((run) -> run.withBaseline("1")))
            .upgrade("head");
        assertThat(result.applied()).extracting(RunStep::revision).containsExactly("2");
        assertThat(this.bench.migrations().status().migrations()).extracting((migration) -> migration.stamped())
            .isEqualTo(List.of(true, false));
    }

    @Test
    void foreignTable() {
        this.bench.database().jdbc().sql("create table aludel_history (id bigint, revision text)").update();
        assertThat(this.bench.problem(() -> this.bench.migrations().upgrade("head"))).isEqualTo(
                """
                        What happened:  There is a table aludel_history that is not Aludel's: it has no column position, run, revises, description, kind, checksum, installed_by, application, application_version, started_at, duration_ms, state, statements_done, upgrade_text, downgrade_text.
                        What to do:     Leave that table alone and let Aludel use another name: aludel.history-table=<name>.
                        """);
        HistorySettings elsewhere = new HistorySettings(QualifiedName.of("our_history"), QualifiedName.of("our_log"));
        assertThat(this.bench
            .migrations((settings) -> settings.history((history) -> elsewhere).run((run) -> run.withBaseline("base")))
            .upgrade("head")
            .applied()).hasSize(2);
    }

    @Test
    void stampSaysWhereADatabaseStands() {
        this.bench.migrations().upgrade("1");
        this.bench.migrations().stamp("head");
        assertThat(this.bench.migrations().status().current()).containsExactly("2");
        assertThat(this.bench.has("tasks", "due_date")).isFalse();
        this.bench.migrations().stamp("base");
        assertThat(this.bench.migrations().status().current()).isEmpty();
        assertThat(this.bench.migrations().plan().pending()).extracting(Migration::id).containsExactly("1", "2");
    }

}
