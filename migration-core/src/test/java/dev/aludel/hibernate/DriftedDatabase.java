package dev.aludel.hibernate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.SchemaValidationException;

import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import dev.aludel.dialect.Dialect;
import dev.aludel.drift.Drift;
import dev.aludel.drift.DriftReport;
import dev.aludel.hibernate.house.House;
import dev.aludel.schema.Schema;
import dev.aludel.testing.PostgresVersion;
import dev.aludel.testing.TestDatabase;

/**
 * Databases that Hibernate made for the library, and what is said of them after they have
 * drifted: by us, and by Hibernate's own validation as it is and at its strictest.
 */
final class DriftedDatabase implements AutoCloseable {

    private static final HouseDatabase LIBRARY = new HouseDatabase(House.LIBRARY, PostgresVersion.V18);

    private static final Map<String, Object> STRICTEST = Map.of("hibernate.tooling.schema.index_validation", "ALL",
            "hibernate.tooling.schema.unique_key_validation", "ALL");

    private final DelegatingDataSource dataSource = new DelegatingDataSource();

    private final EntityManagerFactory asItIs;

    private final EntityManagerFactory strictest;

    private DriftedDatabase() {
        try (TestDatabase database = open()) {
            this.dataSource.setTargetDataSource(database.dataSource());
            PersistenceUnit unit = LIBRARY.unit().with("jakarta.persistence.nonJtaDataSource", this.dataSource);
            this.asItIs = unit.open();
            this.strictest = unit.with(STRICTEST).open();
        }
    }

    /**
     * What is said of a drift.
     *
     * @param report our own report
     * @param hibernate whether Hibernate's validation fails
     * @param strictHibernate whether it fails at its strictest
     */
    record Said(DriftReport report, boolean hibernate, boolean strictHibernate) {
    }

    /** What is said of each drift, found out once. */
    static Map<KnownDrift, Said> all() {
        return Findings.ALL;
    }

    /** What is said of a database to which nothing has been done. */
    static Said undrifted() throws SQLException {
        try (DriftedDatabase library = new DriftedDatabase()) {
            return library.after("SELECT 1");
        }
    }

    private Said after(String change) throws SQLException {
        try (TestDatabase database = open(); Connection connection = database.dataSource().getConnection()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(change);
            }
            this.dataSource.setTargetDataSource(database.dataSource());
            return new Said(report(connection), fails(this.asItIs), fails(this.strictest));
        }
    }

    private static TestDatabase open() {
        return TestDatabase.fromTemplate(PostgresVersion.V18, "the library",
                (connection) -> LIBRARY.fill(new SingleConnectionDataSource(connection, true)));
    }

    private static DriftReport report(Connection connection) throws SQLException {
        Dialect dialect = Dialect.of(connection);
        LiveSchema live = LiveSchema.of(connection);
        Schema wanted = live.seen(LIBRARY.made().captured()).schema();
        return Drift.between(Drift.comparable(wanted, live.schema(), dialect, connection), live.schema(), dialect,
                dialect.equivalence(connection));
    }

    private static boolean fails(EntityManagerFactory factory) {
        try {
            factory.getSchemaManager().validate();
            return false;
        }
        catch (SchemaValidationException ex) {
            return true;
        }
    }

    /** Loaded when it is asked for. */
    private static final class Findings {

        static final Map<KnownDrift, Said> ALL = find();

        private static Map<KnownDrift, Said> find() {
            Map<KnownDrift, Said> found = new EnumMap<>(KnownDrift.class);
            try (DriftedDatabase library = new DriftedDatabase()) {
                for (KnownDrift drift : KnownDrift.values()) {
                    found.put(drift, library.after(drift.change()));
                }
            }
            catch (SQLException ex) {
                throw new IllegalStateException(ex);
            }
            return found;
        }

    }

    @Override
    public void close() {
        this.asItIs.close();
        this.strictest.close();
    }

}
