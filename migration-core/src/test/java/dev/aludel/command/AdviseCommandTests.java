package dev.aludel.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.aludel.MigrationSettings;
import dev.aludel.Migrations;
import dev.aludel.draft.DraftFolder;
import dev.aludel.safety.Bench;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.source.Folder;
import dev.aludel.testing.PostgresVersion;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** What is advised about real databases, and what becomes of it. */
class AdviseCommandTests {

    private static final String SHOP = """
            CREATE TABLE customers (id bigint PRIMARY KEY);
            CREATE TABLE orders (id bigint NOT NULL, customer_id bigint REFERENCES customers, note text);
            CREATE UNIQUE INDEX ux_orders_id ON orders (id);
            CREATE INDEX ix_orders_note ON orders (note);
            CREATE INDEX ix_orders_text ON orders (note);
            INSERT INTO customers VALUES (1);
            INSERT INTO orders SELECT n, 1, 'note ' || n FROM generate_series(1, 20000) AS n;
            """;

    private final StringWriter out = new StringWriter();

    private final StringWriter err = new StringWriter();

    @TempDir
    private Path path;

    @ParameterizedTest
    @EnumSource(names = { "V14", "V18" })
    void draftMendsWhatWasAdvisedAndItsDowngradeTakesItBack(PostgresVersion version) throws SQLException, IOException {
        try (TestDatabase database = TestDatabase.create(version)) {
            make(database, SHOP);
            Schema before = Bench.schema(database);
            assertThat(run(database, "advise", "--json")).isEqualTo(1);
            assertThat(kinds()).containsExactly("duplicate-index", "foreign-key-without-index", "missing-primary-key");
            assertThat(run(database, "advise", "--draft")).isEqualTo(0);
            assertThat(texts()).satisfiesExactly((alone) -> assertThat(alone).doesNotContain("migrate:drafted")
                .contains("-- Drafted on ")
                .endsWith("""
                        -- migrate:up
                        DROP INDEX CONCURRENTLY ix_orders_note;

                        CREATE INDEX CONCURRENTLY ix_orders_customer_id ON orders (customer_id);

                        -- migrate:down
                        DROP INDEX CONCURRENTLY ix_orders_customer_id;

                        CREATE INDEX CONCURRENTLY ix_orders_note ON orders (note);
                        """), (together) -> assertThat(together).endsWith("""
                        -- migrate:up
                        ALTER TABLE orders ADD PRIMARY KEY USING INDEX ux_orders_id;

                        -- migrate:down
                        ALTER TABLE orders DROP CONSTRAINT ux_orders_id;

                        CREATE UNIQUE INDEX ux_orders_id ON orders (id);
                        """));
            migrations(database).upgrade("head");
            this.out.getBuffer().setLength(0);
            assertThat(run(database, "advise")).isEqualTo(0);
            assertThat(this.out.toString()).doesNotContain("certain").doesNotContain("likely");
            migrations(database).downgrade("1");
            assertThat(Bench.schema(database).tables().get(name("orders")))
                .isEqualTo(before.tables().get(name("orders")));
        }
    }

    @ParameterizedTest
    @EnumSource(names = { "V14", "V18" })
    void indexThatWasNotBuiltIsBuiltAnew(PostgresVersion version) throws SQLException, IOException {
        try (TestDatabase database = TestDatabase.create(version)) {
            make(database, "CREATE TABLE tasks (id bigint PRIMARY KEY, title text); "
                    + "INSERT INTO tasks VALUES (1, 'a'), (2, 'a');");
            try {
                Bench.run(database, "CREATE UNIQUE INDEX CONCURRENTLY ux_tasks_title ON tasks (title)");
            }
            catch (SQLException expected) {
                Bench.run(database, "UPDATE tasks SET title = id");
            }
            assertThat(run(database, "advise", "--json")).isEqualTo(1);
            assertThat(kinds()).containsExactly("invalid-index");
            assertThat(run(database, "advise", "--draft", "-m", "Build it anew")).isEqualTo(0);
            migrations(database).upgrade("head");
            assertThat(Bench.schema(database).tables().get(name("tasks")).indexes()).allMatch((index) -> index.valid());
        }
    }

    @ParameterizedTest
    @EnumSource(names = { "V14", "V18" })
    void whatIsPendingMayDoItAlready(PostgresVersion version) throws SQLException, IOException {
        new Folder(this.path).with("V1__note.sql", "CREATE TABLE notes (id bigint PRIMARY KEY);");
        try (TestDatabase database = TestDatabase.create(version)) {
            assertThat(run(database, "advise", "--draft")).isEqualTo(3);
            assertThat(this.err).hasToString(
                    """
                            What happened:  Nothing was drafted: the database lacks the migration V1__note.sql, which may do what was advised.
                            What to do:     Run 'migrations upgrade' first.
                            """);
            assertThat(run(database, "advise")).isEqualTo(0);
            assertThat(this.out).hasToString("Nothing to advise.\n");
            assertThat(run(database, "advise", "-m", "x")).isEqualTo(2);
            assertThat(this.err.toString()).endsWith("--message and --head go with --draft.\n");
        }
    }

    private void make(TestDatabase database, String script) throws SQLException {
        new Folder(this.path).with("V1__tables.sql", script);
        migrations(database).upgrade("head");
        Bench.run(database, "ANALYZE");
    }

    private List<String> kinds() {
        JsonNode advice = JsonMapper.shared().readTree(this.out.toString()).get("advice");
        return advice.valueStream()
            .filter((one) -> !one.get("certainty").asString().equals("hint"))
            .map((one) -> one.get("kind").asString())
            .toList();
    }

    private List<String> texts() throws IOException {
        try (Stream<Path> files = Files.list(this.path)) {
            return files.filter((file) -> !file.endsWith("V1__tables.sql"))
                .sorted()
                .map(AdviseCommandTests::text)
                .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static QualifiedName name(String table) {
        return QualifiedName.of(table);
    }

    private Migrations migrations(TestDatabase database) {
        return Migrations.of(database.dataSource(),
                MigrationSettings.defaults()
                    .source((source) -> source.withLocations("filesystem:" + this.path))
                    .drafts((drafts) -> drafts.in(DraftFolder.of(this.path))));
    }

    private int run(TestDatabase database, String... words) {
        return MigrationCommands.read(new PrintWriter(this.out), new PrintWriter(this.err), words)
            .run(() -> migrations(database))
            .number();
    }

}
