package dev.aludel.hibernate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;

import javax.sql.DataSource;

import dev.aludel.dialect.Dialect;
import dev.aludel.diff.Diff;
import dev.aludel.hibernate.house.House;
import dev.aludel.operation.Operation;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.Schema;
import dev.aludel.testing.PostgresVersion;
import dev.aludel.testing.TestDatabase;

/** Databases for a house of the zoo: one that Hibernate makes, and one that we make. */
record HouseDatabase(House house, PostgresVersion version) {

    private static final Map<HouseDatabase, Made> MADE = new ConcurrentHashMap<>();

    private static final List<String> SCHEMAS = List.of("aviary", "rings");

    PersistenceUnit unit() {
        return new PersistenceUnit(this.house.entities(), this.house.settings()).namedAsBootDoes();
    }

    /** A database with nothing but the extensions that the houses need. */
    TestDatabase empty() {
        return TestDatabase.fromTemplate(this.version, "an empty house", HouseDatabase::prepare);
    }

    /** What Hibernate makes for the house, made once. */
    Made made() {
        return MADE.computeIfAbsent(this, HouseDatabase::make);
    }

    /**
     * What Hibernate made.
     *
     * @param model the model as it was captured on the way
     * @param live what our catalog reads in the database
     * @param picture what PostgreSQL itself says is in it
     */
    record Made(EntityModel model, LiveSchema live, SortedSet<String> picture) {
    }

    /** Hibernate fills a database, and hands over its model. */
    EntityModel fill(DataSource database) {
        return unit().with("jakarta.persistence.nonJtaDataSource", database).creating().start();
    }

    private Made make() {
        try (TestDatabase database = empty()) {
            EntityModel model = fill(database.dataSource());
            return new Made(model, live(database), RawPicture.of(database));
        }
        catch (SQLException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /** Does to an empty database what has to be done, in its own words. */
    static void draft(EntityModel model, TestDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            Dialect dialect = Dialect.of(connection);
            for (Operation operation : Diff.between(Schema.empty(), model.schema(), dialect.equivalence())) {
                statement.execute(dialect.grammar().sql(operation));
            }
            for (InitialRows rows : model.initialRows()) {
                statement.execute(rows.sql());
            }
        }
    }

    /** Without the extensions, which are there before Hibernate comes. */
    private static LiveSchema live(TestDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            Dialect dialect = Dialect.of(connection);
            List<String> schemas = List.of("public", SCHEMAS.get(0), SCHEMAS.get(1));
            Schema schema = dialect.catalog().read(connection, schemas);
            return new LiveSchema("public",
                    schema.withoutObjects((object) -> object.name().kind() == ObjectKind.EXTENSION), dialect);
        }
    }

    private static void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE EXTENSION citext");
            statement.execute("CREATE EXTENSION hstore");
        }
    }

}
