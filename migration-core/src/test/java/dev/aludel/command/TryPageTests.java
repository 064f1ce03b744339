package dev.aludel.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.aludel.MigrationSettings;
import dev.aludel.Migrations;
import dev.aludel.safety.Bench;
import dev.aludel.source.Folder;
import dev.aludel.testing.DocumentPage;
import dev.aludel.testing.PostgresVersion;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code docs/try.md} shows what really came of it. */
class TryPageTests {

    private final DocumentPage page = DocumentPage.of("docs/try.md");

    @TempDir
    private Path path;

    private Folder folder;

    @Test
    void thePageTellsWhatCameOfIt() throws SQLException {
        try (TestDatabase database = TestDatabase.create(PostgresVersion.V17)) {
            this.folder = new Folder(this.path.resolve("db/migration")).with("V1__create_tasks.sql",
                    """
                            CREATE TABLE users (id bigint PRIMARY KEY, name text NOT NULL);
                            CREATE TABLE tasks (id bigint PRIMARY KEY, title text NOT NULL, owner_id bigint REFERENCES users);
                            CREATE TABLE labels (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name varchar(20) NOT NULL UNIQUE);
                            """);
            migrations(database).upgrade("head");
            Bench.run(database, """
                    INSERT INTO users SELECT n, 'user ' || n FROM generate_series(1, 300) AS n;
                    INSERT INTO tasks SELECT n, 'task ' || n, 100 + n % 3 FROM generate_series(1, 12000) AS n""");
            for (String file : new String[] { "V2__add_summary.sql", "V3__number_tasks.sql", "V4__drop_title.sql" }) {
                this.folder.with(file, this.page.quotation(file));
            }
            assertThat(run(database, 1, "try", "--rows", "20", "--json")).contains("\"verdict\" : \"lost\"");
            this.page.quotes("migrations try --rows 20",
                    run(database, 1, "try", "--rows", "20").replaceAll("\\d+ ms", "3 ms"));
            assertThat(run(database, 1, "report"))
                .contains("up again: 1 kept, 1 left behind, 1 lost, on PostgreSQL 17");
            assertThat(run(database, 0, "try", "1:2", "--generate")).contains("2 add summary: kept");
        }
    }

    @Test
    void aTrialWithoutALogShowsInTheReportAtOnce() throws SQLException {
        try (TestDatabase database = TestDatabase.create()) {
            this.folder = new Folder(this.path).with("V1__create_notes.sql", """
                    -- migrate:up
                    CREATE TABLE notes (id bigint PRIMARY KEY);
                    -- migrate:down
                    DROP TABLE notes;
                    """);
            assertThat(run(database, 0, "try")).startsWith("Tried on a scratch database, PostgreSQL")
                .endsWith("There is no log that it could be written to: 'migrations report --try' shows it.");
            assertThat(run(database, 0, "report", "--try")).contains("Up, down and up again: 1 kept")
                .contains("- [x] Try the migrations on a copy");
            assertThat(run(database, 2, "report", "--generate"))
                .isEqualTo("--shadow, --rows and --generate are for --try.");
            assertThat(run(database, 2, "try", "--generate", "--rows", "5"))
                .isEqualTo("--generate and --rows do not go together.");
            assertThat(run(database, 2, "try", "--rows", "0")).isEqualTo("--rows is at least 1.");
            this.folder.with("V1__create_notes.sql", "CREATE TABLE notes (id nothing);");
            assertThat(run(database, 3, "try")).contains("failed up with SQLSTATE 42704");
        }
    }

    private String run(TestDatabase database, int exitCode, String... words) {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        ExitCode code = MigrationCommands.read(writer, writer, words).run(() -> migrations(database));
        assertThat(code.number()).as(out.toString()).isEqualTo(exitCode);
        return out.toString().replace(this.path + "/", "").strip();
    }

    private Migrations migrations(TestDatabase database) {
        return Migrations.of(database.dataSource(),
                MigrationSettings.defaults().source((source) -> source.withLocations(this.folder.location())));
    }

}
