package dev.aludel.dialect.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.aludel.diff.Diff;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Naming;
import dev.aludel.schema.RandomSchemas;
import dev.aludel.schema.Schema;
import dev.aludel.testing.PostgresVersion;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** What our pictures say of a change is what PostgreSQL makes of it. */
class SchemaLawTests {

    private static final String OTHER_SCHEMA = new PostgresSpelling().name(RandomSchemas.OTHER_SCHEMA);

    @ParameterizedTest
    @EnumSource(names = { "V14", "V18" })
    void differenceBecomesTheOtherSchema(PostgresVersion version) throws SQLException {
        try (TestDatabase database = TestDatabase.create(version);
                Connection connection = database.dataSource().getConnection()) {
            Live live = new Live(connection);
            live.run("CREATE SCHEMA " + OTHER_SCHEMA);
            List<String> failures = new ArrayList<>();
            for (int seed : RandomSchemas.seeds().toArray()) {
                RandomSchemas schemas = new RandomSchemas(seed);
                try {
                    check(live, Naming.USUAL.complete(schemas.next()), schemas.next());
                }
                catch (SQLException | RuntimeException | AssertionError failure) {
                    failures.add("Seed %d: %s".formatted(seed, failure.getMessage()));
                    live.run(
                            "DROP SCHEMA public CASCADE; CREATE SCHEMA public; DROP SCHEMA %1$s CASCADE; CREATE SCHEMA %1$s"
                                .formatted(OTHER_SCHEMA));
                }
            }
            assertThat(failures).isEmpty();
        }
    }

    private static void check(Live live, Schema one, Schema other) throws SQLException {
        check(live, "made", Schema.empty(), one);
        check(live, "changed", one, other);
        check(live, "dropped", read(live), Schema.empty());
    }

    private static void check(Live live, String step, Schema from, Schema to) throws SQLException {
        live.run(Diff.between(from, to, Live.EQUIVALENCE));
        Schema found = read(live);
        assertThat(lines(Diff.between(found, to, Live.EQUIVALENCE))).as(step + ", from what is found to what is wanted")
            .isEmpty();
        assertThat(
                lines(Diff.between(to, found, Live.EQUIVALENCE)).stream().filter((line) -> !line.startsWith("Rename")))
            .as(step + ", from what is wanted to what is found")
            .isEmpty();
    }

    private static List<String> lines(List<Operation> operations) {
        return operations.stream().map(Operation::toString).toList();
    }

    /** The other schema is there all the time. */
    private static Schema read(Live live) throws SQLException {
        return live.schema("public", RandomSchemas.OTHER_SCHEMA).withoutNamespace(RandomSchemas.OTHER_SCHEMA);
    }

}
