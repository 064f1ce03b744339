package dev.aludel.dialect.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.aludel.schema.RandomDatabases;
import dev.aludel.schema.RandomSchemas;
import dev.aludel.schema.Schema;
import dev.aludel.testing.PostgresVersion;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** PostgreSQL goes from every schema to every other and back, with rows. */
class JourneyLawTests {

    private static final long SEED = Long.getLong("aludel.test.seed", 0);

    @ParameterizedTest
    @EnumSource(names = { "V14", "V18" })
    void everySchemaBecomesEveryOther(PostgresVersion version) throws SQLException {
        int pairs = RandomSchemas.seeds().toArray().length * 2 / ((version == PostgresVersion.V18) ? 1 : 5);
        int done = 0;
        List<String> failures = new ArrayList<>();
        try (TestDatabase database = TestDatabase.create(version);
                Connection connection = database.dataSource().getConnection()) {
            for (long seed = SEED; seed < SEED + pairs; seed++) {
                RandomDatabases schemas = new RandomDatabases(seed);
                Schema one = schemas.next();
                Journey journey = new Journey(new Live(connection), one, schemas.next());
                journey.leave();
                try {
                    done += (journey.take() == Journey.End.DONE) ? 1 : 0;
                }
                catch (SQLException | RuntimeException | AssertionError failure) {
                    failures.add("Seed %d: %s".formatted(seed, failure));
                }
            }
        }
        System.out.println(version + " pairs " + pairs + " done with rows " + done + " failures " + failures.size());
        assertThat(failures).isEmpty();
        assertThat(done).isGreaterThan(pairs * 2 / 3);
    }

}
