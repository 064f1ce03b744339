package dev.aludel.dialect.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.aludel.diff.Diff;
import dev.aludel.operation.Operation;
import dev.aludel.schema.AllThings;
import dev.aludel.schema.Naming;
import dev.aludel.schema.RandomSchemas;
import dev.aludel.schema.RandomThings;
import dev.aludel.schema.Schema;
import dev.aludel.testing.PostgresVersion;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** PostgreSQL takes every statement of every difference, in the order it is given. */
class DiffRunsTests {

    @ParameterizedTest
    @EnumSource(names = { "V14", "V18" })
    void ofThingsOfEveryKind(PostgresVersion version) throws SQLException {
        try (TestDatabase database = TestDatabase.create(version);
                Connection connection = database.dataSource().getConnection()) {
            Live live = new Live(connection);
            Schema all = (version == PostgresVersion.V14) ? AllThings.for14() : AllThings.schema();
            live.run(between(Schema.empty(), all));
            live.run(between(all, Schema.empty()));
        }
    }

    @ParameterizedTest
    @EnumSource(names = { "V14", "V18" })
    void ofRandomThings(PostgresVersion version) throws SQLException {
        try (TestDatabase database = TestDatabase.create(version);
                Connection connection = database.dataSource().getConnection()) {
            Live live = new Live(connection);
            List<String> failures = new ArrayList<>();
            for (int seed : RandomSchemas.seeds().toArray()) {
                RandomThings schemas = new RandomThings(seed);
                Schema one = Naming.USUAL.complete(schemas.next());
                Schema other = Naming.USUAL.complete(schemas.next());
                try {
                    live.run(between(Schema.empty(), one));
                    List<Operation> there = between(one, other);
                    live.run(there);
                    Schema after = one;
                    for (Operation operation : there) {
                        after = operation.applyTo(after);
                    }
                    live.run(between(after, Schema.empty()));
                }
                catch (SQLException | RuntimeException failure) {
                    failures.add("Seed %d: %s".formatted(seed, failure.getMessage()));
                    live.run(
                            "DROP SCHEMA public CASCADE; CREATE SCHEMA public; DROP SCHEMA IF EXISTS \"Other place\" CASCADE");
                }
            }
            assertThat(failures).isEmpty();
        }
    }

    private static List<Operation> between(Schema from, Schema to) {
        return Diff.between(from, to, Live.EQUIVALENCE);
    }

}
