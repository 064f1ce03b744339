package dev.aludel.dialect.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.aludel.fact.Facts;
import dev.aludel.fact.ProbeLimits;
import dev.aludel.fact.TableSize;
import dev.aludel.schema.QualifiedName;
import dev.aludel.testing.Database;
import dev.aludel.testing.PostgresVersion;
import dev.aludel.testing.RoundTrips;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** How large tables are. */
class FactsTests {

    private static final QualifiedName ODD = QualifiedName.of("My App", "Order");

    @ParameterizedTest
    @EnumSource
    void sizesAreEstimated(PostgresVersion version) throws SQLException {
        try (TestDatabase database = TestDatabase.create(version)) {
            Facts facts = find(database, """
                    CREATE SCHEMA "My App";
                    CREATE TABLE "My App"."Order" (id int);
                    INSERT INTO "My App"."Order" SELECT generate_series(1, 1000);
                    ANALYZE "My App"."Order";
                    """, ODD, QualifiedName.of("Order"));
            assertThat(facts.serverVersion()).startsWith(version.major() + ".");
            assertThat(facts.size(ODD)).hasValueSatisfying((size) -> {
                assertThat(size.rows()).isEqualTo(1000);
                assertThat(size.bytes()).isGreaterThan(30_000);
                assertThat(size.isEmpty()).isFalse();
            });
            assertThat(facts.size(QualifiedName.of("Order"))).isEmpty();
        }
    }

    @Test
    void emptyTableIsKnownToBeEmpty(@Database TestDatabase database) throws SQLException {
        Facts facts = find(database, """
                CREATE TABLE never_filled (id int);
                CREATE TABLE emptied (id int);
                INSERT INTO emptied SELECT generate_series(1, 1000);
                BEGIN; DELETE FROM emptied; COMMIT;
                ANALYZE emptied;
                """, name("never_filled"), name("emptied"));
        assertThat(facts.size(name("never_filled"))).contains(new TableSize(0, 0));
        assertThat(facts.size(name("emptied"))).map(TableSize::isEmpty).contains(true);
    }

    @Test
    void tableThatNobodyCountedIsNotEmpty(@Database TestDatabase database) throws SQLException {
        Facts facts = find(database, """
                CREATE TABLE uncounted (id int);
                INSERT INTO uncounted SELECT generate_series(1, 5000);
                """, name("uncounted"));
        assertThat(facts.size(name("uncounted")).orElseThrow().rows()).isBetween(1000L, 20_000L);
    }

    @Test
    void partitionedTableIsAsLargeAsItsPartitions(@Database TestDatabase database) throws SQLException {
        Facts facts = find(database, """
                CREATE TABLE tasks (id int) PARTITION BY RANGE (id);
                CREATE TABLE low PARTITION OF tasks FOR VALUES FROM (0) TO (500);
                CREATE TABLE high PARTITION OF tasks FOR VALUES FROM (500) TO (2000) PARTITION BY RANGE (id);
                CREATE TABLE higher PARTITION OF high FOR VALUES FROM (500) TO (2000);
                CREATE TABLE unfilled (id int) PARTITION BY RANGE (id);
                INSERT INTO tasks SELECT generate_series(1, 1000);
                ANALYZE tasks;
                """, name("tasks"), name("unfilled"));
        assertThat(facts.size(name("tasks"))).map(TableSize::rows).contains(1000L);
        assertThat(facts.size(name("unfilled"))).contains(new TableSize(0, 0));
    }

    @Test
    void numberOfTablesDoesNotCostRoundTrips(@Database TestDatabase database) throws SQLException, IOException {
        try (RoundTrips trips = RoundTrips.to(database); Connection connection = trips.dataSource().getConnection()) {
            new Live(connection).run("""
                    CREATE TABLE a (id int); CREATE TABLE b (id int); CREATE TABLE c (id int);
                    INSERT INTO a VALUES (1); INSERT INTO b VALUES (1)""");
            trips.sinceLastAsked();
            Facts facts = new PostgresFacts().find(connection, List.of(name("a"), name("b"), name("c")),
                    ProbeLimits.USUAL);
            assertThat(facts.size(name("c"))).contains(new TableSize(0, 0));
            assertThat(trips.sinceLastAsked()).isLessThanOrEqualTo(2);
            assertThat(new PostgresFacts().find(connection, List.of(), ProbeLimits.USUAL).serverVersion()).isNotEmpty();
        }
    }

    private static Facts find(TestDatabase database, String script, QualifiedName... tables) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            new Live(connection).run(script);
            return new PostgresFacts().find(connection, List.of(tables), ProbeLimits.USUAL);
        }
    }

    private static QualifiedName name(String name) {
        return QualifiedName.of(name);
    }

}
