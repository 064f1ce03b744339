package dev.aludel.dialect.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.aludel.fact.ProbeLimits;
import dev.aludel.fact.Usage;
import dev.aludel.schema.QualifiedName;
import dev.aludel.testing.Database;
import dev.aludel.testing.OwnServer;
import dev.aludel.testing.PostgresVersion;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What a server has counted. */
class UsageTests {

    private static final QualifiedName ORDERS = QualifiedName.of("orders");

    @ParameterizedTest
    @EnumSource
    void everythingIsAskedOnEveryServer(PostgresVersion version) throws SQLException {
        try (TestDatabase database = TestDatabase.create(version)) {
            run(database, """
                    CREATE TABLE orders (id serial PRIMARY KEY, note text, grade smallint);
                    INSERT INTO orders (note, grade) SELECT 'note ' || n, n % 7 FROM generate_series(1, 20000) AS n;
                    CREATE INDEX ix_orders_note ON orders (note);
                    CREATE TABLE grades (id smallint PRIMARY KEY);
                    INSERT INTO grades VALUES (30000);
                    CREATE TABLE days (day date NOT NULL) PARTITION BY RANGE (day);
                    CREATE TABLE late PARTITION OF days FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
                    CREATE INDEX ix_days_day ON days (day);
                    INSERT INTO days SELECT DATE '2026-01-01' + n FROM generate_series(0, 99) AS n;
                    ANALYZE;
                    SELECT setval('orders_id_seq', 2000000000)
                    """);
            Usage usage = usage(database);
            assertThat(usage.since()).isNotNull().isBefore(usage.asked());
            assertThat(usage.replicas()).isZero();
            assertThat(usage.standby()).isFalse();
            assertThat(usage.of(ORDERS)).hasValueSatisfying((use) -> {
                assertThat(use.rows()).isEqualTo(20_000);
                assertThat(use.bytes()).isGreaterThan(1_000_000);
            });
            assertThat(usage.of(QualifiedName.of("days"))).map(Usage.TableUse::rows).contains(100L);
            assertThat(usage.of(QualifiedName.of("days"), "ix_days_day"))
                .hasValueSatisfying((use) -> assertThat(use.bytes()).isPositive());
            assertThat(usage.of(ORDERS, "ix_orders_note")).hasValueSatisfying((use) -> {
                assertThat(use.reads()).isZero();
                assertThat(use.bytes()).isGreaterThan(100_000);
                assertThat(use.building()).isFalse();
                assertThat(use.pinned()).isFalse();
            });
            assertThat(usage.columns()).filteredOn((column) -> column.table().equals(ORDERS))
                .extracting(Usage.ColumnSpread::column, Usage.ColumnSpread::distinct)
                .contains(tuple("note", 20_000.0), tuple("grade", 7.0));
            assertThat(usage.sequences()).containsExactly(new Usage.SequenceUse(QualifiedName.of("orders_id_seq"),
                    2_000_000_000, Integer.MAX_VALUE, 1, ORDERS, "id", (long) Integer.MAX_VALUE));
            assertThat(usage.keys()).containsExactlyInAnyOrder(
                    new Usage.KeyUse(ORDERS, "id", 20_000, Integer.MAX_VALUE),
                    new Usage.KeyUse(QualifiedName.of("grades"), "id", 30_000, Short.MAX_VALUE));
            assertThat(usage.statements()).isNull();
        }
    }

    @Test
    void indexThatReplicationNeedsIsPinned(@Database TestDatabase database) throws SQLException {
        run(database, """
                CREATE TABLE orders (id int NOT NULL);
                CREATE UNIQUE INDEX ux_orders_id ON orders (id);
                ALTER TABLE orders REPLICA IDENTITY USING INDEX ux_orders_id
                """);
        assertThat(usage(database).of(ORDERS, "ux_orders_id")).map(Usage.IndexUse::pinned).contains(true);
    }

    @Test
    void nothingIsWaitedFor(@Database TestDatabase database) throws SQLException {
        run(database, "CREATE TABLE orders (id int PRIMARY KEY); INSERT INTO orders VALUES (5)");
        try (Connection other = database.dataSource().getConnection(); var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE orders IN ACCESS EXCLUSIVE MODE");
            Usage usage = usage(database);
            assertThat(usage.asked()).isNotNull();
            assertThat(usage.keys()).isEmpty();
            other.rollback();
        }
    }

    @ParameterizedTest
    @EnumSource(names = { "V14", "V18" })
    void slowStatementsAreToldWhereTheyAreCounted(PostgresVersion version) throws IOException, SQLException {
        try (EmbeddedPostgres server = OwnServer.start(version,
                Map.of("shared_preload_libraries", "pg_stat_statements"))) {
            try (Connection connection = DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"));
                    var statement = connection.createStatement()) {
                statement.execute("CREATE SCHEMA counters; CREATE EXTENSION pg_stat_statements SCHEMA counters");
                statement.execute("SELECT 'secret', pg_sleep(0.15)");
                statement.execute("SELECT 1");
                Usage usage = new PostgresFacts().usage(connection, List.of(), ProbeLimits.USUAL);
                assertThat(usage.statements()).filteredOn((use) -> use.text().contains("pg_sleep"))
                    .singleElement()
                    .satisfies((use) -> {
                        assertThat(use.text()).isEqualTo("SELECT $1, pg_sleep($2)");
                        assertThat(use.calls()).isEqualTo(1);
                        assertThat(use.rows()).isEqualTo(1);
                        assertThat(use.meanMillis()).isBetween(100.0, 60_000.0);
                    });
                assertThat(usage.statements()).noneMatch((use) -> use.text().equals("SELECT $1"));
            }
        }
    }

    private static void run(TestDatabase database, String script) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            new Live(connection).run(script);
        }
    }

    private static Usage usage(TestDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            Usage usage = new PostgresFacts().usage(connection, List.of(), ProbeLimits.USUAL);
            assertThat(connection.getAutoCommit()).isTrue();
            return usage;
        }
    }

}
