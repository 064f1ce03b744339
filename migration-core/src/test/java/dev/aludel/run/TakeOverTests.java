package dev.aludel.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

import dev.aludel.Migrations;
import dev.aludel.draft.DraftFolder;
import dev.aludel.draft.DraftSettings;
import dev.aludel.draft.DraftedFile;
import dev.aludel.draft.DraftNotWritten;
import dev.aludel.history.HistorySettings;
import dev.aludel.safety.SafetySettings;
import dev.aludel.safety.rule.Rules;
import dev.aludel.source.Folder;
import dev.aludel.source.MigrationSource;
import dev.aludel.source.SourceSettings;
import dev.aludel.testing.Database;
import dev.aludel.testing.DocumentPage;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What is written when something is taken over, and what is left when it cannot be. */
@Database
class TakeOverTests {

    @TempDir
    Path path;

    private TestDatabase database;

    private Bench bench;

    @BeforeEach
    void bench(TestDatabase newDatabase) {
        this.database = newDatabase;
        this.bench = new Bench(newDatabase, this.path).with("V1__create_tasks.sql", Bench.CREATE_TASKS);
        migrations().upgrade("head");
    }

    @Test
    void writesAnIndexThatNobodyWaitsFor() {
        execute("CREATE INDEX ix_tasks_title ON tasks (title)");
        String text = taken(null);
        DocumentPage.of("docs/drift.md")
            .quotes("hot-fix", text.replace(this.database.name(), "shop").replace(this.database.user(), "anna"));
        assertThat(files()).containsExactly("V1__create_tasks.sql", "V2__create_index_ix_tasks_title.sql");
    }

    @Test
    void writesWhatIsDangerousWithTheReasonThatItWasDone() {
        execute("ALTER TABLE tasks DROP COLUMN title");
        assertThat(taken("Drop titles")).isEqualTo("""
                -- Drop titles
                -- Done by hand in database %1$s, where it is recorded as applied. Taken over by %2$s on 2026-11-20.
                -- migrate:allow drop-column it was done by hand in %1$s already
                -- migrate:drafted

                -- migrate:up
                ALTER TABLE tasks DROP COLUMN title;

                -- migrate:down
                ALTER TABLE tasks ADD COLUMN title varchar(200) NOT NULL;
                """.formatted(this.database.name(), this.database.user()));
        assertThat(files()).contains("V2__drop_titles.sql");
    }

    @Test
    void keepsTheRowsOfWhatWasRenamed() {
        execute("ALTER TABLE tasks RENAME TO jobs; ALTER TABLE jobs RENAME COLUMN title TO name");
        assertThat(taken(null)).endsWith("""
                -- migrate:up
                ALTER TABLE tasks RENAME TO jobs;

                ALTER TABLE jobs RENAME COLUMN title TO name;

                -- migrate:down
                ALTER TABLE jobs RENAME COLUMN name TO title;

                ALTER TABLE jobs RENAME TO tasks;
                """);
    }

    @Test
    void leavesOtherBranchesAndNewerVersionsAlone() {
        this.bench.with("V2__left.sql", "-- migrate:revises 1\n-- migrate:up\nCREATE TABLE a (id int);")
            .with("V3__right.sql", "-- migrate:revises 1\n-- migrate:up\nCREATE TABLE b (id int);")
            .with("V9__newer.sql", "-- migrate:revises 3\n-- migrate:up\nCREATE TABLE c (id int);");
        migrations().upgrade("heads");
        this.bench.folder().without("V9__newer.sql");
        execute("CREATE TABLE d (id int)");
        assertThat(taken(null)).contains("-- migrate:revises 2, 3\n");
        assertThat(files()).contains("V10__create_table_d.sql");
        assertThat(this.database.jdbc()
            .sql("select revision from aludel_history order by position")
            .query(String.class)
            .list()).containsExactly("1", "2", "3", "9", "10");
        assertThat(migrations().drift().manualChanges()).isEmpty();
    }

    @Test
    void comesAfterFilesThatNobodyHasReadYet(@TempDir Path module) {
        execute("CREATE TABLE d (id int)");
        new Folder(module).with("V7__from_a_colleague.sql", "SELECT 1;");
        TakenOver taken = takeOver(DraftFolder.of(module)).run(null).orElseThrow();
        assertThat(taken.revision()).isEqualTo("8");
        assertThat(taken.file()).isEqualTo(module.resolve("V8__create_table_d.sql"));
    }

    @Test
    void nothingToTakeOver() {
        assertThat(migrations().takeOver("nothing")).isEmpty();
        assertThat(files()).containsExactly("V1__create_tasks.sql");
    }

    @Test
    void pendingMigrationsComeFirst() {
        this.bench.with("V2__add_due_date.sql", Bench.ADD_DUE_DATE);
        execute("ALTER TABLE tasks ADD COLUMN due_date date");
        assertThat(this.bench.problem(() -> migrations().takeOver(null))).isEqualTo(
                """
                        What happened:  What was done by hand was not taken over: the database lacks the migration V2__add_due_date.sql.
                        What to do:     Run 'migrations upgrade' first. Where a pending migration does what was done by hand already, stamp the database at it instead.
                        """);
    }

    @Test
    void whatIsNotKnownCannotBeToldFromWhatWasDone() {
        this.bench.with("V2__opaque.sql", "DO $$ BEGIN EXECUTE 'SELECT 1'; END $$;");
        migrations().upgrade("head");
        execute("ALTER TABLE tasks ADD COLUMN due_date date");
        assertThat(this.bench.problem(() -> migrations().takeOver(null))).isEqualTo(
                """
                        What happened:  What was done by hand was not taken over: what the applied migrations have made is not known exactly.
                                        - Migration 2: not analysed: DO $$ BEGIN EXECUTE 'SELECT 1'; END $$
                        What to do:     Write the migration by hand, and run 'migrations stamp' with its id on the database that has the change already.
                        """);
        assertThat(files()).hasSize(2);
    }

    @Test
    void aFolderThatIsNoneLeavesNothing() throws IOException {
        execute("CREATE TABLE d (id int)");
        Path file = Files.writeString(this.path.resolve("notes.txt"), "");
        assertThat(this.bench.problem(() -> takeOver(DraftFolder.of(file)).run(null))).isEqualTo("""
                What happened:  notes.txt/V2__create_table_d.sql cannot be written: notes.txt is no folder.
                What to do:     Name another folder with aludel.draft.directory, or see what is in the way.
                """);
        assertNothingIsRecorded();
    }

    @Test
    void aJarHasNoSources() {
        execute("CREATE TABLE d (id int)");
        Path elsewhere = this.path.resolve("src");
        assertThat(this.bench.problem(
                () -> takeOver(new DraftFolder(elsewhere.resolve("migration"), elsewhere, "aludel.draft.directory"))
                    .run(null)))
            .isEqualTo(
                    """
                            What happened:  src/migration/V2__create_table_d.sql cannot be written: there is no folder src in %s.
                            What to do:     Run this in the module that has the migrations, or name their folder with aludel.draft.directory: a jar holds no sources to write to.
                            """
                        .formatted(Path.of("").toAbsolutePath()));
        assertThat(elsewhere).doesNotExist();
        assertNothingIsRecorded();
    }

    @Test
    void aFileThatIsThereStaysAsItIs() throws IOException {
        Path there = Files.writeString(this.path.resolve("V2__x.sql"), "SELECT 1;");
        assertThatExceptionOfType(DraftNotWritten.class).isThrownBy(
                () -> DraftFolder.of(this.path).writeFiles(List.of(new DraftedFile("V2__x.sql", null, "SELECT 2;"))))
            .satisfies((ex) -> assertThat(ex.what())
                .isEqualTo("%s cannot be written: there is such a file already.".formatted(there)));
        assertThat(there).hasContent("SELECT 1;");
    }

    @Test
    void whatCannotBeRecordedIsNotWritten() {
        execute("CREATE TABLE d (id int)");
        execute("""
                CREATE SCHEMA guard;
                CREATE FUNCTION guard.refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE ''not today''; END';
                CREATE TRIGGER refuse BEFORE INSERT ON aludel_log EXECUTE FUNCTION guard.refuse()""");
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> migrations().takeOver(null))
            .withMessageContaining("not today");
        assertNothingIsRecorded();
    }

    private void assertNothingIsRecorded() {
        try (Stream<Path> all = Files.walk(this.path)) {
            assertThat(all.map((file) -> file.getFileName().toString()).filter((name) -> name.endsWith(".sql")))
                .containsExactly("V1__create_tasks.sql");
        }
        catch (IOException ex) {
            throw new IllegalStateException(ex);
        }
        assertThat(this.database.jdbc().sql("select revision from aludel_history").query(String.class).list())
            .containsExactly("1");
    }

    private String taken(String message) {
        return takeOver(DraftFolder.of(this.path)).run(message).orElseThrow().text();
    }

    private TakeOver takeOver(DraftFolder folder) {
        DataSource dataSource = this.database.dataSource();
        Site site = new Site(dataSource, List.of(),
                MigrationSource.files(SourceSettings.defaults().withLocations(this.bench.folder().location())),
                HistorySettings.defaults(), RunSettings.defaults(), SafetySettings.defaults(), Rules::all,
                UpgradeObserver.NONE);
        return new TakeOver(site, DraftSettings.defaults().in(folder),
                Clock.fixed(Instant.parse("2026-11-20T10:31:00Z"), ZoneOffset.UTC));
    }

    private List<String> files() {
        try (Stream<Path> all = Files.list(this.path)) {
            return all.map((file) -> file.getFileName().toString()).sorted().toList();
        }
        catch (IOException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private Migrations migrations() {
        return this.bench.migrations((settings) -> settings.drafts((drafts) -> drafts.in(DraftFolder.of(this.path))));
    }

    private void execute(String sql) {
        this.database.jdbc().sql(sql).update();
    }

}
