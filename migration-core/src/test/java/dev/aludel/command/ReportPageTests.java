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
import dev.aludel.testing.Database;
import dev.aludel.testing.DocumentPage;
import dev.aludel.testing.TestDatabase;

/** {@code docs/report.md} shows what is really reported. */
class ReportPageTests {

    private final DocumentPage page = DocumentPage.of("docs/report.md");

    @TempDir
    private Path path;

    private Folder folder;

    @Test
    void thePageTellsWhatIsReported(@Database TestDatabase database) throws SQLException {
        this.folder = new Folder(this.path.resolve("db/migration")).with("V1__create_tasks.sql", """
                -- migrate:up
                CREATE TABLE tasks (id bigint PRIMARY KEY, title text NOT NULL);
                -- migrate:down
                DROP TABLE tasks;
                """);
        migrations(database).upgrade("head");
        Bench.run(database, "INSERT INTO tasks SELECT n, 'task ' || n FROM generate_series(1, 12000) AS n");
        Bench.run(database, "ANALYZE tasks");
        this.folder.with("V2__add_summary.sql", this.page.quotation("V2__add_summary.sql"))
            .with("V3__drop_title.sql", this.page.quotation("V3__drop_title.sql"));
        this.page.quotes("migrations report",
                report(database).replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:]+Z", "2026-11-20T10:30:00Z"));
        this.page.quotes("migrations report --checklist", report(database, "--checklist"));
        this.page.quotes("migrations report --breaking", report(database, "--breaking"));
    }

    private String report(TestDatabase database, String... options) {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        String[] words = new String[options.length + 1];
        words[0] = "report";
        System.arraycopy(options, 0, words, 1, options.length);
        MigrationCommands.read(writer, writer, words).run(() -> migrations(database));
        return out.toString().replace(this.path + "/", "").strip();
    }

    private Migrations migrations(TestDatabase database) {
        return Migrations.of(database.dataSource(),
                MigrationSettings.defaults().source((source) -> source.withLocations(this.folder.location())));
    }

}
