package dev.aludel.dialect.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.aludel.dialect.postgres.lexer.SqlSplitter;
import dev.aludel.diff.Diff;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RunSql;
import dev.aludel.schema.Schema;
import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a script does to a database is what the reader says that it does: after each
 * statement, the schema that its operations make of an empty one is the schema that the
 * catalog has.
 */
class PredictionTests {

    static Stream<Page.Case> scripts() {
        return Page.cases("prediction.md");
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void theSchemaIsPredicted(Page.Case example, @Database TestDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            Live live = new Live(connection);
            Schema predicted = Schema.empty();
            for (var statement : SqlSplitter.split(example.only("sql"))) {
                live.run(statement.sql());
                for (Operation operation : Reading.read(statement.sql())) {
                    assertThat(operation).isNotInstanceOf(RunSql.class);
                    predicted = operation.completedFrom(predicted).applyTo(predicted);
                }
                assertSame(statement.sql(), live.schema(), predicted);
            }
        }
    }

    private static void assertSame(String sql, Schema found, Schema predicted) {
        assertThat(Diff.between(found, predicted, Live.EQUIVALENCE)).as(sql).isEmpty();
        assertThat(Diff.between(predicted, found, Live.EQUIVALENCE)).as(sql).isEmpty();
    }

}
