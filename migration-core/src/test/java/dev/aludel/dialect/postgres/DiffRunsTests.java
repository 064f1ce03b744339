package dev.aludel.dialect.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.aludel.diff.Diff;
import dev.aludel.operation.Operation;
import dev.aludel.schema.AllThings;
import dev.aludel.schema.Schema;
import dev.aludel.testing.PostgresVersion;
import dev.aludel.testing.TestDatabase;

/** PostgreSQL takes the statements that make and drop all that a schema can hold. */
class DiffRunsTests {

    @ParameterizedTest
    @EnumSource(names = { "V14", "V18" })
    void thatMakeAndDropAllThings(PostgresVersion version) throws SQLException {
        try (TestDatabase database = TestDatabase.create(version);
                Connection connection = database.dataSource().getConnection()) {
            Live live = new Live(connection);
            Schema all = (version == PostgresVersion.V14) ? AllThings.for14() : AllThings.schema();
            live.run(between(Schema.empty(), all));
            live.run(between(all, Schema.empty()));
        }
    }

    private static List<Operation> between(Schema from, Schema to) {
        return Diff.between(from, to, Live.EQUIVALENCE);
    }

}
