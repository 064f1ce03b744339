package dev.aludel.hibernate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import dev.aludel.dialect.Dialect;
import dev.aludel.diff.Diff;
import dev.aludel.diff.Equivalence;
import dev.aludel.hibernate.house.House;
import dev.aludel.operation.Operation;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.Schema;
import dev.aludel.testing.PostgresVersion;
import dev.aludel.testing.TestDatabase;

/** Databases for a house of the zoo: one that Hibernate makes, and one that we make. */
record HouseDatabase(House house, PostgresVersion version) {

    private static final Map<HouseDatabase, Made> MADE = new ConcurrentHashMap<>();

    /** Nobody leaves anything in them. */
    private static final Map<PostgresVersion, TestDatabase> EMPTY = new ConcurrentHashMap<>();

    private static final List<String> SCHEMAS = List.of("public", "aviary", "rings");

    PersistenceUnit unit() {
        return new PersistenceUnit(this.house.entities(), this.house.settings()).namedAsBootDoes();
    }

    /** What Hibernate makes for the house, made once. */
    Made made() {
        return MADE.computeIfAbsent(this, HouseDatabase::make);
    }

    /**
     * What Hibernate made.
     *
     * @param captured the model as it was captured on the way
     * @param model the same as it compares with the database
     * @param missing what the database would lack to be what the model says
     * @param extra what it has besides
     * @param picture what PostgreSQL itself says is in it
     */
    record Made(EntityModel captured, EntityModel model, List<Operation> missing, List<Operation> extra,
            SortedSet<String> picture) {
    }

    /** Hibernate fills a database, and hands over its model. */
    EntityModel fill(DataSource database) {
        return unit().with("jakarta.persistence.nonJtaDataSource", database).creating().start();
    }

    private Made make() {
        try (OpenTransaction transaction = OpenTransaction.in(empty(this.version))) {
            EntityModel captured = fill(transaction.dataSource());
            Connection connection = transaction.connection();
            Dialect dialect = Dialect.of(connection);
            // Without the extensions, which are there before Hibernate comes.
            Schema live = dialect.catalog()
                .read(connection, SCHEMAS)
                .withoutObjects((object) -> object.name().kind() == ObjectKind.EXTENSION);
            Equivalence equivalence = dialect.equivalence(connection);
            EntityModel model = new LiveSchema("public", live, dialect, equivalence).seen(captured);
            return new Made(captured, model, Diff.between(live, model.schema(), equivalence),
                    Diff.between(model.schema(), live, equivalence), RawPicture.of(connection));
        }
        catch (SQLException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /** What PostgreSQL says is in a database that is made as the model says. */
    SortedSet<String> drafted() throws SQLException {
        try (OpenTransaction transaction = OpenTransaction.in(empty(this.version))) {
            draft(made().model(), transaction.connection());
            return RawPicture.of(transaction.connection());
        }
    }

    /** Does to an empty database what has to be done, in its own words. */
    static void draft(EntityModel model, Connection connection) throws SQLException {
        Dialect dialect = Dialect.of(connection);
        String script = Stream
            .concat(Diff.between(Schema.empty(), model.schema(), dialect.equivalence())
                .stream()
                .map((operation) -> dialect.grammar().sql(operation)),
                    model.initialRows().stream().map(InitialRows::sql))
            .collect(Collectors.joining(";\n"));
        try (Statement statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    /** A database with nothing but the extensions that the houses need. */
    private static TestDatabase empty(PostgresVersion version) {
        return EMPTY.computeIfAbsent(version,
                (its) -> TestDatabase.fromTemplate(its, "an empty house", HouseDatabase::prepare));
    }

    private static void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE EXTENSION citext");
            statement.execute("CREATE EXTENSION hstore");
        }
    }

}
