package dev.aludel.dialect.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.aludel.schema.RandomDatabases;
import dev.aludel.schema.Schema;
import dev.aludel.testing.PostgresVersion;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * PostgreSQL goes from every schema to every other and back, with rows: two pairs for
 * each of {@code aludel.test.repetitions}, and fewer on the oldest version.
 */
class JourneyLawTests {

    @ParameterizedTest
    @CsvSource({ "V18, 2", "V14, 0.3" })
    void everySchemaBecomesEveryOther(PostgresVersion version, double times) throws SQLException {
        long[] seeds = RandomDatabases.seeds(times).toArray();
        List<String> failures = new ArrayList<>();
        Map<String, Integer> refusedRows = new TreeMap<>();
        try (TestDatabase database = TestDatabase.create(version);
                Connection connection = database.dataSource().getConnection()) {
            for (long seed : seeds) {
                RandomDatabases schemas = new RandomDatabases(seed);
                Schema one = schemas.next();
                try {
                    new Journey(new Live(connection), one, schemas.next()).take()
                        .ifPresent((refused) -> refusedRows.merge(refused.getSQLState(), 1, Integer::sum));
                }
                catch (SQLException | RuntimeException | AssertionError failure) {
                    failures.add("Seed %d: %s".formatted(seed, failure));
                }
            }
        }
        assertThat(failures).isEmpty();
        assertThat(refusedRows.values().stream().mapToInt(Integer::intValue).sum())
            .as("journeys whose rows did not fit, by the database's error: %s", refusedRows)
            .isLessThan(Math.max(2, seeds.length / 3));
    }

}
