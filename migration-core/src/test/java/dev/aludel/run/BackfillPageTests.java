package dev.aludel.run;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.aludel.dialect.RowStatement;
import dev.aludel.dialect.TableKey;
import dev.aludel.dialect.postgres.PostgresDialect;
import dev.aludel.schema.QualifiedName;
import dev.aludel.testing.Database;
import dev.aludel.testing.DocumentPage;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code docs/backfill.md} shows what really runs. */
class BackfillPageTests {

    private static final String FILE = "V20261124090000__fill_state.sql";

    private final DocumentPage page = DocumentPage.of("docs/backfill.md");

    @Test
    void theExampleRuns(@Database TestDatabase database, @TempDir Path path) {
        Bench bench = new Bench(database, path).with("V1__tasks.sql", """
                CREATE TABLE tasks (id bigint PRIMARY KEY, done boolean NOT NULL, state text);
                INSERT INTO tasks SELECT i, i % 3 = 0 FROM generate_series(1, 12000) AS i;
                """);
        bench.migrations().upgrade("head");
        bench.with(FILE, this.page.quotation(FILE)).migrations().upgrade("head");
        assertThat(database.jdbc()
            .sql("select count(*) from tasks where state = 'open' and not done")
            .query(Long.class)
            .single()).isEqualTo(8000);
    }

    @Test
    void batchAndProgressAreThoseOfThePage() {
        String update = this.page.quotation(FILE)
            .lines()
            .filter((line) -> line.startsWith("UPDATE"))
            .findFirst()
            .orElseThrow();
        PostgresDialect dialect = new PostgresDialect();
        RowStatement statement = dialect.reader().rowStatement(update.replace(";", ""));
        this.page.quotes("The fourth batch",
                dialect.batches()
                    .statement(statement, new TableKey(List.of("id"), List.of("bigint"), null), List.of("15000"),
                            List.of("20000")));
        this.page.quotes("After a while",
                new BackfillProgress("20261124090000", QualifiedName.of("tasks"), 1_250_000, 830_112, 4_000_000L, false)
                    .text());
    }

}
