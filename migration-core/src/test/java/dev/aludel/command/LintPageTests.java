package dev.aludel.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.aludel.Migrations;
import dev.aludel.safety.Bench;
import dev.aludel.testing.Database;
import dev.aludel.testing.DocumentPage;
import dev.aludel.testing.TestDatabase;

/** {@code docs/lint.md} shows what is really found. */
class LintPageTests {

    private final DocumentPage page = DocumentPage.of("docs/lint.md");

    @TempDir
    private Path path;

    @Test
    void thePageTellsWhatIsFound(@Database TestDatabase database) throws SQLException, IOException {
        Bench.run(database,
                """
                        CREATE TABLE tasks (id bigint PRIMARY KEY, title text NOT NULL, done boolean);
                        INSERT INTO tasks SELECT n, 'task ' || n, nullif(n % 4000 = 0, true) FROM generate_series(1, 12000) AS n""");
        Path file = Files.writeString(this.path.resolve("change.sql"), this.page.quotation("change.sql"));
        this.page.quotes("migrations lint change.sql", lint(database, file));
        this.page.quotes("migrations lint change.sql --json", lint(database, file, "--json"));
        Path traced = Files.writeString(this.path.resolve("traced.sql"), this.page.quotation("traced.sql"));
        String seen = lint(database, traced, "--trace").replaceAll("(?s).*(?=Seen on)", "");
        this.page.quotes("migrations lint traced.sql --trace", seen);
    }

    private String lint(TestDatabase database, Path file, String... options) {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        String[] words = new String[options.length + 2];
        words[0] = "lint";
        words[1] = file.toString();
        System.arraycopy(options, 0, words, 2, options.length);
        MigrationCommands.read(writer, writer, words).run(() -> Migrations.of(database.dataSource()));
        return out.toString().replace(file.getParent() + "/", "").strip();
    }

}
