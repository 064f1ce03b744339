package dev.aludel.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;

import dev.aludel.Migrations;
import dev.aludel.safety.Bench;
import dev.aludel.testing.Database;
import dev.aludel.testing.DocumentPage;
import dev.aludel.testing.TestDatabase;

/** {@code docs/advice.md} shows what is really advised. */
class AdvicePageTests {

    private final DocumentPage page = DocumentPage.of("docs/advice.md");

    @Test
    void thePageTellsWhatIsAdvised(@Database TestDatabase database) throws SQLException, IOException {
        Bench.run(database, this.page.quotation("the database"));
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        MigrationCommands.read(writer, writer, "advise").run(() -> Migrations.of(database.dataSource()));
        this.page.quotes("migrations advise", out.toString().strip());
    }

}
