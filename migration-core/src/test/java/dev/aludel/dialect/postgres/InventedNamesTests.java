package dev.aludel.dialect.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Index;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The names that the server gives to what nobody named are the ones that the reader
 * expects.
 */
class InventedNamesTests {

    private static final String LONG = "a_table_whose_name_is_nearly_as_long_as_a_name_may_ever_be";

    @ParameterizedTest
    @ValueSource(strings = {
            "CREATE TABLE t (a int PRIMARY KEY, b int UNIQUE CHECK (b > 0), c int CHECK (c > b) REFERENCES x)",
            "CREATE TABLE t (a int, b int, PRIMARY KEY (a, b), UNIQUE (b, a), CHECK (a > 0 AND a < 9), CHECK (a <> b))",
            "CREATE TABLE t (a int, CHECK (a > 0), CHECK (a > 1), CHECK (1 = 1), FOREIGN KEY (a) REFERENCES x)",
            "CREATE TABLE t (a int, b int, UNIQUE (a) INCLUDE (b), CHECK (coalesce(t.a, 0) > 0))",
            "CREATE TABLE \"T x\" (\"A b\" int UNIQUE CHECK (\"A b\" > 0))",
            "CREATE TABLE " + LONG + " (a int PRIMARY KEY, b int UNIQUE, " + LONG + "_b int UNIQUE REFERENCES x)",
            "CREATE TABLE t (" + LONG + "_1 int, " + LONG + "_2 int, UNIQUE (" + LONG + "_1, " + LONG + "_2))",
            "CREATE TABLE t (äöü_äöü_äöü_äöü_äöü_äöü_äöü_äöü_äöü int UNIQUE)",
            "CREATE TABLE t (a int); ALTER TABLE t ADD PRIMARY KEY (a), ADD UNIQUE (a), ADD CHECK (a > 0)",
            "CREATE TABLE t (a int); ALTER TABLE t ADD b int UNIQUE REFERENCES x CHECK (b > 0)",
            "CREATE TABLE t (a int, b int); CREATE INDEX ON t (a, b); CREATE INDEX ON t (b) INCLUDE (a)",
            "CREATE TABLE t (a text, b text); CREATE INDEX ON t (lower(a), (a || b), (b || a), pg_catalog.upper(b), lower(b), a)" })
    void areWhatTheServerGives(String script, @Database TestDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE x (id int CONSTRAINT x_pkey PRIMARY KEY);" + script);
        }
        List<String> given = database.jdbc().sql("""
                SELECT conname FROM pg_constraint
                WHERE contype IN ('p', 'u', 'f', 'c') AND connamespace = 'public'::regnamespace AND conname <> 'x_pkey'
                UNION SELECT relname FROM pg_class
                WHERE relkind = 'i' AND relnamespace = 'public'::regnamespace AND relname <> 'x_pkey'
                """).query(String.class).list();
        assertThat(names(script)).containsExactlyInAnyOrderElementsOf(given);
    }

    private static List<String> names(String script) {
        Schema schema = Schema.empty();
        PostgresReader reader = new PostgresReader();
        List<Operation> operations = reader.split(script)
            .stream()
            .flatMap((statement) -> reader.operations(statement.sql(), "public").stream())
            .toList();
        for (Operation operation : operations) {
            schema = operation.applyTo(schema);
        }
        QualifiedName name = ((CreateTable) operations.get(0)).table().name();
        Table table = schema.table(name).orElseThrow();
        assertThat(operations.stream().filter(CreateIndex.class::isInstance)).hasSameSizeAs(table.indexes());
        return Stream
            .concat(table.constraints().stream().map(Constraint::name), table.indexes().stream().map(Index::name))
            .map(Objects::requireNonNull)
            .toList();
    }

}
