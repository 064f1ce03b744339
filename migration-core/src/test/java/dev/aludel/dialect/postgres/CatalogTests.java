package dev.aludel.dialect.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.Default;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Generated;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Serial;
import dev.aludel.schema.Table;
import dev.aludel.testing.Database;
import dev.aludel.testing.PostgresVersion;
import dev.aludel.testing.RoundTrips;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** What is seen of a live database, and what is not. */
class CatalogTests {

    @ParameterizedTest
    @EnumSource
    void whatBelongsToOthersIsLeftOut(PostgresVersion version) throws SQLException {
        Schema schema = read(version, """
                CREATE EXTENSION hstore;
                CREATE TABLE tasks (id int, at date, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
                CREATE TABLE tasks_2026 PARTITION OF tasks FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
                CREATE TABLE notes (task int, at date, tags hstore, FOREIGN KEY (task, at) REFERENCES tasks);
                CREATE TEMPORARY TABLE thoughts (id serial);
                CREATE VIEW seen AS SELECT * FROM tasks;
                CREATE MATERIALIZED VIEW kept AS SELECT * FROM tasks;
                CREATE TYPE point3 AS (x int, y int, z int);
                """);
        assertThat(schema.tables().keySet()).extracting(QualifiedName::toString)
            .containsExactly("notes", "tasks", "tasks_2026");
        assertThat(schema.sequences()).isEmpty();
        assertThat(schema.types().keySet()).extracting(QualifiedName::toString).containsExactly("point3");
        assertThat(schema.objects().keySet()).extracting(ObjectName::toString)
            .containsExactly("view seen", "materialized view kept", "extension hstore");
        assertThat(table(schema, "tasks_2026").columns()).isEmpty();
        assertThat(table(schema, "tasks_2026").constraints()).isEmpty();
        Table notes = table(schema, "notes");
        assertThat(notes.foreignKeys()).extracting(ForeignKey::referencedColumns).containsExactly(List.of("id", "at"));
        assertThat(notes.column("tags").map(Column::type)).contains(DataType.of("hstore"));
        assertThat(table(schema, "tasks").primaryKey()).isNotNull();
        assertThat(table(schema, "tasks").indexes()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void checkMayBeAboutTheWholeRow(PostgresVersion version) throws SQLException {
        Schema schema = read(version, """
                CREATE TABLE tasks (id int, CONSTRAINT whole CHECK (tasks.* IS NOT NULL));
                CREATE TABLE notes (id int, CONSTRAINT place CHECK (tableoid > 0::oid));
                """);
        assertThat(table(schema, "tasks").constraints()).singleElement()
            .satisfies((check) -> assertThat(check.name()).isEqualTo("whole"));
        assertThat(table(schema, "notes").constraints()).singleElement()
            .satisfies((check) -> assertThat(check.name()).isEqualTo("place"));
    }

    @ParameterizedTest
    @EnumSource
    void sequenceOfASerialIsItsColumns(PostgresVersion version) throws SQLException {
        Schema schema = read(version, """
                CREATE TABLE tasks (id serial, "Big Id" bigserial, loose serial, stepped serial, shared int);
                ALTER TABLE tasks ALTER loose DROP NOT NULL;
                ALTER SEQUENCE tasks_stepped_seq INCREMENT BY 50;
                CREATE SEQUENCE numbers AS smallint START 5;
                ALTER TABLE tasks ALTER shared SET DEFAULT nextval('numbers');
                CREATE SEQUENCE owned OWNED BY tasks.shared;
                """);
        Table tasks = table(schema, "tasks");
        assertThat(tasks.columns()).extracting(Column::value)
            .containsExactly(new Serial(), new Serial(), new Default("nextval('tasks_loose_seq'::regclass)"),
                    new Default("nextval('tasks_stepped_seq'::regclass)"), new Default("nextval('numbers'::regclass)"));
        assertThat(schema.sequences().keySet()).extracting(QualifiedName::name)
            .containsExactly("numbers", "owned", "tasks_loose_seq", "tasks_stepped_seq");
        assertThat(schema.sequence(QualifiedName.of("numbers"))).hasValueSatisfying((numbers) -> {
            assertThat(numbers.type()).isEqualTo(DataType.of("smallint"));
            assertThat(numbers.options()).isEqualTo(SequenceOptions.DEFAULTS.startingAt(5));
        });
    }

    @ParameterizedTest
    @EnumSource
    void typesAreTakenApart(PostgresVersion version) throws SQLException {
        Schema schema = read(version, """
                CREATE SCHEMA app;
                CREATE TYPE app."Mood" AS ENUM ('low');
                CREATE DOMAIN email AS text;
                CREATE TABLE tasks (a numeric(10,2), b timestamp(3) with time zone[], c app."Mood"[], d email, e "char",
                  f varchar, g interval year to month, h bit varying(3), i int[][], j double precision);
                """);
        assertThat(table(schema, "tasks").columns()).extracting(Column::type)
            .containsExactly(DataType.of("numeric", 10, 2), DataType.of("timestamp with time zone", 3).asArray(),
                    DataType.of(QualifiedName.of("app", "Mood")).asArray(), DataType.of("email"),
                    DataType.of(QualifiedName.of("pg_catalog", "char")), DataType.of("character varying"),
                    DataType.of("interval year to month"), DataType.of("bit varying", 3),
                    DataType.of("integer").asArray(), DataType.of("double precision"));
    }

    @Test
    void nullIsNoDefault(@Database(PostgresVersion.V14) TestDatabase database) throws SQLException {
        Schema schema = read(database, "CREATE TABLE tasks (a varchar(5) DEFAULT NULL, b int DEFAULT NULL)");
        assertThat(table(schema, "tasks").columns()).extracting(Column::value).containsOnlyNulls();
    }

    @Test
    void generatedColumnsAreStoredOrVirtual(@Database(PostgresVersion.V18) TestDatabase database) throws SQLException {
        Schema schema = read(database, """
                CREATE TABLE tasks (a int, b int GENERATED ALWAYS AS (a * 2) STORED, c int GENERATED ALWAYS AS (a + 1),
                  CONSTRAINT a_is_there NOT NULL a)""");
        Table tasks = table(schema, "tasks");
        assertThat(tasks.columns()).extracting(Column::value)
            .containsExactly(null, new Generated("a * 2", true), new Generated("a + 1", false));
        assertThat(tasks.constraints()).isEmpty();
        assertThat(tasks.columns()).extracting(Column::nullable).containsExactly(false, true, true);
    }

    @Test
    void namesInTheDefaultSchemaComeWithoutIt(@Database TestDatabase database) throws SQLException {
        String script = """
                CREATE SCHEMA app; CREATE SCHEMA billing;
                SET search_path TO app;
                CREATE TYPE mood AS ENUM ('low');
                CREATE TABLE tasks (id int PRIMARY KEY, mood mood DEFAULT 'low');
                CREATE TABLE billing.bills (task int REFERENCES tasks, mood mood DEFAULT 'low');
                """;
        Schema schema = read(database, script, "app", "billing");
        assertThat(schema.tables().keySet()).extracting(QualifiedName::toString)
            .containsExactly("tasks", "billing.bills");
        Table bills = schema.table(QualifiedName.of("billing", "bills")).orElseThrow();
        assertThat(bills.column("mood"))
            .contains(Column.of("mood", DataType.of("mood")).filledBy(new Default("'low'::mood")));
        assertThat(bills.foreignKeys()).extracting(ForeignKey::referencedTable)
            .containsExactly(QualifiedName.of("tasks"));
        Schema seenFromPublic = read(database, "", "billing", "pg_catalog", "information_schema");
        assertThat(seenFromPublic.tables()).hasSize(1);
        assertThat(seenFromPublic.tables().values()).flatExtracting(Table::foreignKeys)
            .extracting(ForeignKey::referencedTable)
            .containsExactly(QualifiedName.of("app", "tasks"));
        assertThat(read(database, "").isEmpty()).isTrue();
        assertThat(read(database, "SET search_path TO nowhere").isEmpty()).isTrue();
    }

    @Test
    void defaultSchemaIsTheConnections(@Database TestDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            PostgresCatalog catalog = new PostgresCatalog();
            assertThat(catalog.defaultSchema(connection)).isEqualTo("public");
            new Live(connection).run("SET search_path TO nowhere");
            assertThat(catalog.defaultSchema(connection)).isNull();
        }
    }

    @Test
    void settingsOfTheSessionChangeNothingAndStay(@Database TestDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            Live live = new Live(connection);
            live.run(
                    "CREATE TABLE tasks (\"at\" timestamptz DEFAULT '2026-01-01 00:00:00+00', n interval DEFAULT '1 hour')");
            Schema schema = live.schema();
            live.run("""
                    SET TimeZone TO 'Asia/Tokyo'; SET IntervalStyle TO 'iso_8601'; SET quote_all_identifiers TO on""");
            assertThat(live.schema()).isEqualTo(schema);
            connection.setAutoCommit(false);
            live.run("CREATE TABLE notes ()");
            assertThat(live.schema()).isEqualTo(schema.with(Table.of(QualifiedName.of("notes"))));
            assertThat(setting(connection, "TimeZone")).isEqualTo("Asia/Tokyo");
            connection.commit();
            connection.setAutoCommit(true);
            assertThat(setting(connection, "TimeZone")).isEqualTo("Asia/Tokyo");
            assertThat(setting(connection, "IntervalStyle")).isEqualTo("iso_8601");
            assertThat(table(live.schema(), "tasks").columns()).extracting(Column::value)
                .containsExactly(new Default("'2026-01-01 00:00:00+00'::timestamp with time zone"),
                        new Default("'01:00:00'::interval"));
        }
    }

    @Test
    void readingIsOneRoundTrip(@Database TestDatabase database) throws SQLException, IOException {
        try (RoundTrips trips = RoundTrips.to(database); Connection connection = trips.dataSource().getConnection()) {
            Live live = new Live(connection);
            for (int i = 0; i < 20; i++) {
                live.run("CREATE TABLE t%d (id serial PRIMARY KEY, n int UNIQUE CHECK (n > 0))".formatted(i));
            }
            trips.sinceLastAsked();
            assertThat(live.schema().tables()).hasSize(20);
            assertThat(trips.sinceLastAsked()).isOne();
        }
    }

    private static Schema read(PostgresVersion version, String script) throws SQLException {
        try (TestDatabase database = TestDatabase.create(version)) {
            return read(database, script);
        }
    }

    private static Schema read(TestDatabase database, String script, String... schemas) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            Live live = new Live(connection);
            live.run(script);
            return live.schema(schemas);
        }
    }

    private static Table table(Schema schema, String name) {
        return schema.table(QualifiedName.of(name)).orElseThrow();
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT current_setting('" + name + "')")) {
            row.next();
            return row.getString(1);
        }
    }

}
