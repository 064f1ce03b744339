package dev.aludel.scratch;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.aludel.dialect.Dialect;
import dev.aludel.safety.Bench;
import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Scratch databases that a killed process has left behind go when the next is made. */
class LeftoverTests {

    private static final Instant NOW = Instant.parse("2026-11-22T10:30:00Z");

    @Test
    void theirNameSaysThatTheyAreOursAndSinceWhen() {
        String name = ScratchName.at(NOW);
        assertThat(name).matches("aludel_shadow_20261122103000_[0-9a-f]{8}");
        assertThat(ScratchName.isLeftover(name, NOW.plus(Duration.ofDays(1)))).isFalse();
        assertThat(ScratchName.isLeftover(name, NOW.plus(Duration.ofDays(1)).plusSeconds(1))).isTrue();
        assertThat(ScratchName.isLeftover("aludel_shadow_of_somebody", NOW)).isFalse();
        assertThat(ScratchName.isLeftover("aludel_shadow_20261399999999_00000000", NOW)).isFalse();
    }

    @Test
    void onlyThoseOlderThanADayAreDropped(@Database TestDatabase database) throws SQLException {
        String old = ScratchName.at(Instant.now().minus(Duration.ofDays(2)));
        String young = ScratchName.at(Instant.now().minus(Duration.ofHours(2)));
        String foreign = "aludel_shadow_of_somebody";
        for (String name : List.of(old, young, foreign)) {
            Bench.run(database, "CREATE DATABASE " + name);
        }
        String made;
        try (ScratchDatabase scratch = new ScratchDatabases(database.dataSource(), Dialect.only()).createBeside()) {
            made = scratch.name();
            assertThat(shadows(database)).contains(young, foreign, made).doesNotContain(old);
        }
        assertThat(shadows(database)).contains(young, foreign).doesNotContain(old, made);
        Bench.run(database, "DROP DATABASE %s; DROP DATABASE %s".formatted(young, foreign));
    }

    @Test
    void aNamedOneIsEmptyAgain(@Database TestDatabase database, @Database TestDatabase named) throws SQLException {
        DatabaseAddress address = new DatabaseAddress(named.url(), named.user(), named.password(), Map.of());
        try (ScratchDatabase scratch = new ScratchDatabases(database.dataSource(), Dialect.only()).at(address)) {
            assertThat(scratch.name()).isEqualTo(address.toString());
            Bench.run(named, "CREATE TABLE notes (id bigint); CREATE SEQUENCE numbers");
        }
        assertThat(Bench.schema(named).tables()).isEmpty();
        assertThat(Bench.schema(named).sequences()).isEmpty();
    }

    private static List<String> shadows(TestDatabase database) {
        return database.jdbc()
            .sql("SELECT datname FROM pg_database WHERE datname LIKE 'aludel_shadow_%'")
            .query(String.class)
            .list();
    }

}
