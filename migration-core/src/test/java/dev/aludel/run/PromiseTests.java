package dev.aludel.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.aludel.MigrationSettings;
import dev.aludel.Migrations;
import dev.aludel.drift.DriftReport;
import dev.aludel.drift.ManualChange;
import dev.aludel.drift.WantedSchema;
import dev.aludel.history.HistorySettings;
import dev.aludel.schema.QualifiedName;
import dev.aludel.testing.Database;
import dev.aludel.testing.RoundTrips;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a history promises, whatever has become of the files. */
@Database
class PromiseTests {

    @TempDir
    Path path;

    @TempDir
    Path otherPath;

    private TestDatabase database;

    private Bench bench;

    @BeforeEach
    void bench(TestDatabase newDatabase) {
        this.database = newDatabase;
        this.bench = new Bench(newDatabase, this.path).with("V1__create_tasks.sql", Bench.CREATE_TASKS)
            .with("V2__add_due_date.sql", Bench.ADD_DUE_DATE);
        this.bench.migrations().upgrade("head");
    }

    @Test
    void whatIsAppliedIsNoDrift() {
        assertThat(byHand(this.bench)).isEmpty();
    }

    @Test
    void theTextThatWasAppliedCounts() {
        this.bench.with("V2__add_due_date.sql", Bench.ADD_DUE_DATE.replace("due_date date", "due_date timestamp"));
        assertThat(byHand(this.bench)).isEmpty();
    }

    @Test
    void whatWasTakenBackIsNotPromised() {
        this.bench.migrations().downgrade("1");
        assertThat(byHand(this.bench)).isEmpty();
        execute("ALTER TABLE tasks ADD COLUMN due_date date");
        assertThat(this.bench.migrations().drift().manualChanges()).extracting(ManualChange::description)
            .containsExactly("Add column tasks.due_date date");
    }

    @Test
    void whatADowngradeLeavesIsTold() {
        this.bench.with("V3__notes.sql", """
                -- migrate:up
                CREATE TABLE notes (id bigint PRIMARY KEY);
                -- migrate:down
                SELECT 1;
                """);
        this.bench.migrations().upgrade("head");
        this.bench.migrations().downgrade("2");
        assertThat(byHand(this.bench)).containsExactly("Create table notes");
    }

    @Test
    void aNewerVersionHasLeftItsText() {
        Bench older = this.bench.at(this.otherPath).with("V1__create_tasks.sql", Bench.CREATE_TASKS);
        assertThat(byHand(older)).isEmpty();
    }

    @Test
    void whatWasStampedIsPromisedAsIfItHadRun() {
        this.bench.with("V3__add_note.sql", "ALTER TABLE tasks ADD COLUMN note text;");
        this.bench.migrations().stamp("head");
        assertThat(byHand(this.bench)).containsExactly("Drop column tasks.note");
        execute("ALTER TABLE tasks ADD COLUMN note text");
        assertThat(byHand(this.bench)).isEmpty();
    }

    @Test
    void aBaselineIsPromisedToo(@Database TestDatabase other) {
        other.jdbc().sql("CREATE TABLE tasks (id bigint PRIMARY KEY, title varchar(200) NOT NULL)").update();
        Bench adopted = new Bench(other, this.path);
        Migrations migrations = adopted.migrations((settings) -> settings.run((run) -> run.withBaseline("1")));
        migrations.upgrade("head");
        assertThat(migrations.drift().manualChanges()).isEmpty();
    }

    @Test
    void whatStoppedHalfWayPromisesWhatItHasDone() {
        this.bench.with("V3__index.sql", """
                -- migrate:transaction none
                -- migrate:up
                ALTER TABLE tasks ADD COLUMN note text;
                CREATE INDEX ix_tasks_note ON tasks (note);
                ALTER TABLE tasks ADD COLUMN note text;
                """);
        assertThatExceptionOfType(MigrationFailed.class).isThrownBy(() -> this.bench.migrations().upgrade("head"));
        assertThat(byHand(this.bench)).isEmpty();
    }

    @Test
    void severalSchemasAreHeldAgainstWhatIsPromisedInThem() {
        this.bench.with("V3__audit.sql", """
                CREATE SCHEMA audit;
                CREATE TABLE audit.entries (id bigint PRIMARY KEY, task_id bigint REFERENCES tasks);
                CREATE SCHEMA other;
                CREATE TABLE other.things (id bigint);
                """);
        this.bench.migrations().upgrade("head");
        execute("ALTER TABLE audit.entries ADD COLUMN note text");
        Migrations both = this.bench.migrations((settings) -> settings.withSchemas(List.of("public", "audit")));
        assertThat(both.drift().manualChanges()).extracting(ManualChange::description)
            .containsExactly("Add column audit.entries.note text");
        assertThat(byHand(this.bench)).isEmpty();
        Migrations one = this.bench.migrations((settings) -> settings.withSchemas(List.of("audit")));
        assertThat(one.drift().manualChanges()).extracting(ManualChange::subject).containsExactly("audit.entries");
    }

    @Test
    void ownTablesAreNobodysChange() {
        execute("GRANT SELECT ON aludel_history TO PUBLIC; ALTER TABLE aludel_history ENABLE ROW LEVEL SECURITY");
        assertThat(byHand(this.bench)).isEmpty();
        Migrations elsewhere = this.bench.migrations((settings) -> settings
            .history((history) -> new HistorySettings(QualifiedName.of("my_history"), QualifiedName.of("my_log"))));
        assertThat(elsewhere.drift().manualChanges()).extracting(ManualChange::description)
            .contains("Create table tasks");
    }

    @Test
    void theHistoryIsAskedOnlyWhereSomethingDiffers() throws IOException {
        try (RoundTrips trips = RoundTrips.to(this.database)) {
            WantedSchema same = (live, defaultSchema, reader) -> live;
            Migrations migrations = Migrations.of(trips.dataSource(),
                    MigrationSettings.defaults()
                        .source((source) -> source.withLocations(this.bench.folder().location()))
                        .withEntities(() -> Optional.of(same)));
            migrations.entityDrift();
            trips.sinceLastAsked();
            DriftReport report = migrations.entityDrift().orElseThrow();
            assertThat(report.differences()).isEmpty();
            int without = trips.sinceLastAsked();
            execute("ALTER TABLE tasks ADD COLUMN note text");
            migrations.entityDrift();
            assertThat(trips.sinceLastAsked()).isEqualTo(without);
        }
    }

    private List<String> byHand(Bench at) {
        DriftReport report = at.migrations().drift();
        assertThat(report.gaps()).isEmpty();
        return report.manualChanges().stream().map(ManualChange::description).toList();
    }

    private void execute(String sql) {
        this.database.jdbc().sql(sql).update();
    }

}
