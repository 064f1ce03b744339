package dev.aludel.dialect.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.aludel.migration.Phase;
import dev.aludel.schema.RandomDatabases;
import dev.aludel.testing.PostgresVersion;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A plan that changes types ends in the catalog of its plain form, and is taken back from
 * each of its migrations, with rows, before and after the old code is gone.
 */
class PlanLawTests {

    @ParameterizedTest
    @CsvSource({ "V18, EXPAND, 0.2", "V18, CONTRACT, 0.2", "V14, CONTRACT, 0.05" })
    void aTypeChangesGentlyIntoWhatThePlainWayMakes(PostgresVersion version, Phase phase, double times)
            throws SQLException {
        List<String> failures = new ArrayList<>();
        int withRows = 0;
        long[] seeds = RandomDatabases.seeds(times).toArray();
        try (TestDatabase database = TestDatabase.create(version);
                Connection connection = database.dataSource().getConnection()) {
            for (long seed : seeds) {
                RandomTypeChanges changes = RandomTypeChanges.of(seed);
                try {
                    withRows += new PlannedJourney(new Live(connection), changes.from(), changes.to(), phase).take() ? 1
                            : 0;
                }
                catch (SQLException | RuntimeException | AssertionError failure) {
                    failures.add("Seed %d: %s".formatted(seed, failure));
                }
            }
        }
        assertThat(failures).isEmpty();
        assertThat(withRows).as("journeys whose rows went all the way").isGreaterThan(seeds.length / 2);
    }

}
