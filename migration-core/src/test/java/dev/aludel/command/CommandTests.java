package dev.aludel.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.aludel.MigrationSettings;
import dev.aludel.Migrations;
import dev.aludel.draft.DraftFolder;
import dev.aludel.source.Folder;
import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** What each command prints, and what a script learns from it. */
class CommandTests {

    private final StringWriter out = new StringWriter();

    private final StringWriter err = new StringWriter();

    private TestDatabase database;

    @TempDir
    private Path path;

    private Migrations migrations;

    @BeforeEach
    void folder(@Database TestDatabase emptyDatabase) {
        this.database = emptyDatabase;
        Folder folder = new Folder(this.path)
            .with("V1__create_tasks.sql",
                    "-- migrate:up\nCREATE TABLE tasks (id bigint PRIMARY KEY);\n-- migrate:down\nDROP TABLE tasks;\n")
            .with("V2__add_title.sql",
                    "-- migrate:up\nALTER TABLE tasks ADD title text;\n-- migrate:down\nALTER TABLE tasks DROP title;\n");
        this.migrations = Migrations.of(this.database.dataSource(),
                MigrationSettings.defaults()
                    .source((source) -> source.withLocations(folder.location()))
                    .drafts((drafts) -> drafts.in(DraftFolder.of(this.path))));
    }

    @Test
    void statusSaysWhatToDo() {
        assertThat(run("status")).isEqualTo(0);
        assertThat(this.out).hasToString("""
                PostgreSQL: pending
                1  pending    create tasks
                2  pending    add title
                Upgrade: 1, 2 are pending.
                """);
    }

    @Test
    void upgradesAndTakesBack() {
        assertThat(run("upgrade", "1")).isEqualTo(0);
        assertThat(run("upgrade")).isEqualTo(0);
        assertThat(run("upgrade")).isEqualTo(0);
        assertThat(run("current")).isEqualTo(0);
        assertThat(run("downgrade", "-1")).isEqualTo(0);
        assertThat(run("heads")).isEqualTo(0);
        assertThat(this.out.toString().replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\dZ", "NOW")).isEqualTo("""
                Applied 1.
                Applied 2.
                Nothing is pending.
                2  applied  NOW  add title
                Took back 2.
                2  pending    add title
                """);
    }

    @Test
    void stampsAndTellsTheHistory() {
        run("stamp", "1");
        run("history");
        assertThat(this.out.toString().replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\dZ", "NOW")).isEqualTo("""
                Stamped at 1.
                1  NOW  %s    create tasks
                """.formatted(this.database.user()));
    }

    @Test
    void showsOneAsJson() {
        assertThat(run("show", "2")).isEqualTo(0);
        assertThat(this.out.toString()).contains("\"revision\" : \"2\"", "ALTER TABLE tasks ADD title text");
        assertThat(run("show", "3")).isEqualTo(1);
    }

    @Test
    void checksWhetherAnythingIsLeft() {
        assertThat(run("check")).isEqualTo(1);
        run("upgrade");
        assertThat(run("check", "--json")).isEqualTo(0);
        assertThat(this.out.toString()).endsWith("""
                {
                  "done" : true,
                  "nextAction" : "Nothing to do.",
                  "missing" : [ ],
                  "unshared" : [ ]
                }
                """);
    }

    @Test
    void tellsWhatWasDoneByHandAndTakesItOver() throws IOException {
        run("upgrade");
        this.database.jdbc().sql("ALTER TABLE tasks ADD due date").update();
        assertThat(run("drift")).isEqualTo(1);
        assertThat(run("revision", "--from-database", "-m", "add due date")).isEqualTo(0);
        Path file = this.path.resolve("V3__add_due_date.sql");
        assertThat(this.out).hasToString("""
                Applied 1, 2.
                by hand: Add column tasks.due date
                    ALTER TABLE tasks ADD COLUMN due date;
                Keep what was done by hand with 'migrations revision --from-database', or undo it.
                Wrote %s, and recorded it as applied here:
                - Add column tasks.due date
                """.formatted(file));
        assertThat(Files.readString(file)).contains("ALTER TABLE tasks ADD COLUMN due date;",
                "ALTER TABLE tasks DROP COLUMN due;");
        assertThat(run("drift")).isEqualTo(0);
        assertThat(run("revision", "--from-database")).isEqualTo(0);
        assertThat(this.out.toString()).endsWith("""
                History and database agree; there are no entities to compare with.
                Nothing was done by hand: the database is as the migrations have made it.
                """);
    }

    @Test
    void writesAnEmptyMigration() throws IOException {
        assertThat(run("revision", "-m", "Add a due date")).isEqualTo(0);
        Path file = this.path.resolve("V3__add_a_due_date.sql");
        assertThat(this.out).hasToString("Wrote %s.\n".formatted(file));
        assertThat(Files.readString(file)).isEqualTo("""
                -- Add a due date
                --
                -- Each statement ends with a semicolon. They run in one transaction, but for those that PostgreSQL
                -- does not let into one, such as CREATE INDEX CONCURRENTLY: they are run one by one.

                -- migrate:up

                -- migrate:down
                """);
        assertThat(run("status")).isEqualTo(3);
        assertThat(this.err.toString()).contains("it has no statement to run");
    }

    @Test
    void aMessageIsNeeded() {
        assertThat(run("revision")).isEqualTo(2);
        assertThat(this.err).hasToString("What does it do? Say so with -m \"...\".\n");
    }

    @ParameterizedTest
    @ValueSource(strings = { "upgrad", "downgrade", "status --nonsense", "" })
    void wrongUseIsToldWithTheRightOne(String words) {
        assertThat(run(words.isEmpty() ? new String[0] : words.split(" "))).isEqualTo(2);
        assertThat(this.err.toString()).contains("Usage: migrations");
        assertThat(this.out.toString()).isEmpty();
    }

    @Test
    void helpNeedsNoDatabase() {
        CommandRequest request = read("upgrade", "--help");
        assertThat(request.answer()).isEqualTo(ExitCode.DONE);
        assertThat(this.out.toString()).contains("Usage: migrations upgrade", "--url=JDBC-URL");
    }

    @Test
    void whereToLookCanBeSaid() {
        CommonOptions options = read("status", "--url", "jdbc:postgresql://host/name", "--user", "me", "--locations",
                "filesystem:a,filesystem:b")
            .options();
        assertThat(options.url()).isEqualTo("jdbc:postgresql://host/name");
        assertThat(options.user()).isEqualTo("me");
        assertThat(options.password()).isNull();
        assertThat(options.locations()).containsExactly("filesystem:a", "filesystem:b");
    }

    @Test
    void aFailureSaysWhatToDo() {
        assertThat(run("upgrade", "nowhere")).isEqualTo(3);
        assertThat(this.err.toString()).contains("What happened:", "What to do:");
    }

    private int run(String... words) {
        CommandRequest request = read(words);
        ExitCode answer = request.answer();
        return ((answer != null) ? answer : request.run(() -> this.migrations)).number();
    }

    private CommandRequest read(String... words) {
        return MigrationCommands.read(new PrintWriter(this.out, true), new PrintWriter(this.err, true), words);
    }

}
