package dev.aludel.hibernate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import dev.aludel.testing.PostgresVersion;
import dev.aludel.testing.TestDatabase;

/**
 * A database that Hibernate made for the zoo, once for each version and naming, and the
 * model it was made from.
 */
record ZooDatabase(PostgresVersion version, Naming naming) {

    private static final Map<ZooDatabase, EntityModel> MODELS = new ConcurrentHashMap<>();

    /** A copy of the database. */
    TestDatabase open() {
        return TestDatabase.fromTemplate(this.version, "zoo named by " + this.naming, this::fill);
    }

    /** The model as it was captured when the database was made. */
    EntityModel model() {
        open().close();
        return MODELS.get(this);
    }

    private void fill(Connection connection) throws SQLException {
        SingleConnectionDataSource dataSource = new SingleConnectionDataSource(connection, true);
        MODELS.put(this,
                this.naming.of(PersistenceUnit.zoo())
                    .with("jakarta.persistence.nonJtaDataSource", dataSource)
                    .creating()
                    .start());
    }

}
