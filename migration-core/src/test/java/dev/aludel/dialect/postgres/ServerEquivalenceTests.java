package dev.aludel.dialect.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import dev.aludel.diff.Equivalence;
import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.testing.Database;
import dev.aludel.testing.RoundTrips;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/**
 * A server that is asked whether two texts mean the same, and is none the worse for it.
 */
class ServerEquivalenceTests {

    private static final DataType INTEGER = DataType.of("integer");

    private static final Table TASKS = Table.of(QualifiedName.of("tasks"), Column.of("n", INTEGER),
            Column.of("title", DataType.of("varchar", 20)));

    private static final ObjectName OPEN = ObjectName.of(ObjectKind.VIEW, QualifiedName.of("open"));

    private static final String SETUP = """
            CREATE TABLE tasks (n integer, title varchar(20));
            CREATE SEQUENCE numbers;
            CREATE FUNCTION noted() RETURNS integer LANGUAGE plpgsql VOLATILE AS $$ BEGIN RETURN nextval('numbers'); END $$;
            CREATE FUNCTION seen() RETURNS integer LANGUAGE plpgsql STABLE AS $$ BEGIN RETURN nextval('numbers'); END $$;
            CREATE FUNCTION lying() RETURNS integer LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN
              INSERT INTO tasks VALUES (1); RETURN 1; END $$;
            CREATE FUNCTION endless() RETURNS integer LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN LOOP END LOOP; END $$""";

    @ParameterizedTest
    @ValueSource(strings = { "1); DROP TABLE tasks; --", "1)) FROM tasks; DROP TABLE tasks; SELECT ((1",
            "1; DROP TABLE tasks", "1 /* ", "1 -- ", "1) /* */ ; /* ( */ DROP TABLE tasks", "'", "E'\\", "$$", "$x$1",
            "1), (2", "1, 2", "?", "$1", "{fn now()}", "1 FROM tasks", "(SELECT 1)", "(SELECT nextval('numbers'))",
            "(WITH x AS (DELETE FROM tasks RETURNING n) SELECT n FROM x)", "1]", "[1)", "\\", "", " ", "\0", "\"", "--",
            "1 UNION SELECT 1", "noted()", "seen()", "lying()", "n'); DROP TABLE tasks; --", "1 INTO x", "((((", "é",
            "U&'\\00'", "'a' ? 'b' ? ?", "1 LIMIT 1", "1) OR (SELECT true", "COMMIT", "ROLLBACK" })
    void noTextBreaksOut(String text, @Database TestDatabase database) throws SQLException {
        database.jdbc().sql(SETUP).update();
        try (Connection connection = database.dataSource().getConnection()) {
            Equivalence server = new ServerEquivalence(connection);
            assertThat(server.sameDefault(INTEGER, "2 + 1", "3")).isTrue();
            assertThat(server.sameExpression(TASKS, text, "n + 3")).isFalse();
            assertThat(server.sameExpression(TASKS, "n + 3", text)).isFalse();
            assertThat(server.sameDefault(INTEGER, text, "2 + 1")).isFalse();
            assertThat(server.sameDefinition(OPEN, "CREATE VIEW open AS " + text, "CREATE VIEW open AS SELECT 3"))
                .isFalse();
            assertThat(server.sameDefinition(OPEN, "CREATE VIEW open AS SELECT n FROM tasks WHERE n > " + text,
                    "CREATE VIEW open AS SELECT 3"))
                .isFalse();
            assertThat(server.sameDefault(INTEGER, "2 + 2", "4")).isTrue();
        }
        assertThat(database.jdbc().sql("SELECT count(*) FROM tasks").query(Integer.class).single()).isZero();
        assertThat(database.jdbc().sql("SELECT is_called FROM numbers").query(Boolean.class).single()).isFalse();
    }

    @Test
    void endlessFunctionIsGivenUp(@Database TestDatabase database) throws SQLException {
        database.jdbc().sql(SETUP).update();
        try (Connection connection = database.dataSource().getConnection()) {
            Equivalence server = new ServerEquivalence(connection);
            assertThat(server.sameDefault(INTEGER, "endless()", "1")).isFalse();
            assertThat(server.sameDefault(INTEGER, "2 + 1", "3")).as("asked again").isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TimeZone      | Asia/Tokyo
            DateStyle     | ISO, DMY
            IntervalStyle | iso_8601
            search_path   | app, public
            standard_conforming_strings | off
            bytea_output  | escape
            extra_float_digits | -5
            quote_all_identifiers | on
            """)
    void settingsCountForNothingAndStay(String name, String value, @Database TestDatabase database)
            throws SQLException {
        database.jdbc().sql(SETUP).update();
        try (Connection connection = database.dataSource().getConnection()) {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            jdbc.sql("SELECT set_config(?, ?, false)").params(name, value).query(String.class).single();
            Equivalence server = new ServerEquivalence(connection);
            assertThat(server.sameExpression(TASKS, "tasks.n > 1 + 1", "n > 2")).isTrue();
            assertThat(server.sameDefault(DataType.of("date"), "'02/01/2020'", "'2020-02-01'")).isTrue();
            assertThat(server.sameDefault(DataType.of("timestamptz"), "'1 Feb 2020'", "'2020-02-01 00:00:00+00'"))
                .isTrue();
            assertThat(server.sameDefault(DataType.of("interval"), "'1.5 days'", "'1 day 12:00:00'")).isTrue();
            assertThat(jdbc.sql("SELECT current_setting(?)").param(name).query(String.class).single()).isEqualTo(value);
            assertThat(jdbc.sql("SELECT current_setting('statement_timeout')").query(String.class).single())
                .isEqualTo("0");
        }
    }

    @Test
    void openTransactionGoesOn(@Database TestDatabase database) throws SQLException {
        database.jdbc().sql(SETUP).update();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("INSERT INTO tasks VALUES (1)");
            Equivalence server = new ServerEquivalence(connection);
            assertThat(server.sameExpression(TASKS, "n > 1 + 1", "n > 2")).isTrue();
            assertThat(server.sameExpression(TASKS, "n > nowhere", "n > 2")).isFalse();
            assertThat(server.sameDefinition(OPEN, "CREATE VIEW open AS SELECT n FROM tasks WHERE n IN (1, 2)",
                    "CREATE VIEW open AS SELECT tasks.n FROM tasks WHERE (tasks.n = ANY (ARRAY[1, 2]))"))
                .isTrue();
            statement.execute("INSERT INTO tasks VALUES (2)");
            connection.commit();
            assertThatCode(() -> statement.execute("nonsense")).isInstanceOf(SQLException.class);
            assertThat(new ServerEquivalence(connection).sameExpression(TASKS, "n > 1 + 1", "n > 2")).isFalse();
        }
        assertThat(database.jdbc().sql("SELECT count(*) FROM tasks").query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void whoMayOnlyReadIsAnswered(@Database TestDatabase database) throws SQLException {
        String user = "reader_" + database.name();
        database.jdbc().sql(SETUP).update();
        database.jdbc()
            .sql("CREATE ROLE %1$s LOGIN PASSWORD 'x'; REVOKE ALL ON DATABASE %2$s FROM public; GRANT CONNECT ON DATABASE %2$s TO %1$s"
                .formatted(user, database.name()))
            .update();
        DataSource reader = new DriverManagerDataSource(database.url(), user, "x");
        try (Connection connection = reader.getConnection()) {
            connection.setReadOnly(true);
            Equivalence server = new ServerEquivalence(connection);
            assertThat(server.sameExpression(TASKS, "n > 1 + 1", "n > 2")).isTrue();
            assertThat(server.sameDefinition(OPEN, "CREATE VIEW open AS SELECT n FROM tasks WHERE n IN (1, 2)",
                    "CREATE VIEW open AS SELECT tasks.n FROM tasks WHERE (tasks.n = ANY (ARRAY[1, 2]))"))
                .isFalse();
            assertThat(server.sameExpression(TASKS, "n > 2 + 1", "n > 3")).isTrue();
        }
        finally {
            database.jdbc().sql("DROP OWNED BY %1$s; DROP ROLE %1$s".formatted(user)).update();
        }
    }

    @Test
    void nobodyIsWaitedFor(@Database TestDatabase database) throws SQLException {
        database.jdbc().sql(SETUP).update();
        try (Connection busy = database.dataSource().getConnection();
                Connection connection = database.dataSource().getConnection();
                Statement statement = busy.createStatement()) {
            busy.setAutoCommit(false);
            statement.execute("LOCK TABLE tasks IN ACCESS EXCLUSIVE MODE");
            Equivalence server = new ServerEquivalence(connection);
            assertThat(server.sameExpression(TASKS, "n > 1 + 1", "n > 2")).isTrue();
            assertThat(server.sameDefinition(OPEN, "CREATE VIEW open AS SELECT n FROM tasks WHERE n IN (1, 2)",
                    "CREATE VIEW open AS SELECT tasks.n FROM tasks WHERE (tasks.n = ANY (ARRAY[1, 2]))"))
                .isFalse();
        }
    }

    @Test
    void onlyWhatIsInDoubtIsAskedAndOnlyOnce(@Database TestDatabase database) throws SQLException, IOException {
        try (RoundTrips trips = RoundTrips.to(database); Connection connection = trips.dataSource().getConnection()) {
            Equivalence server = new ServerEquivalence(connection);
            trips.sinceLastAsked();
            assertThat(server.sameExpression(TASKS, "title IN ('a', 'b')",
                    "(title)::text = ANY ((ARRAY['b'::character varying, 'a'::character varying])::text[])"))
                .isTrue();
            assertThat(server.sameDefault(INTEGER, "5", "'5'::integer")).isTrue();
            assertThat(trips.sinceLastAsked()).isZero();
            assertThat(server.sameExpression(TASKS, "n > 1 + 1", "n > 2")).isTrue();
            assertThat(trips.sinceLastAsked()).isOne();
            assertThat(server.sameExpression(TASKS, "n > 1 + 1", "n > 2")).isTrue();
            assertThat(trips.sinceLastAsked()).isZero();
        }
    }

    @Test
    void closedConnectionSaysNothing(@Database TestDatabase database) throws SQLException {
        Connection connection = database.dataSource().getConnection();
        connection.close();
        assertThat(new ServerEquivalence(connection).sameExpression(TASKS, "n > 1 + 1", "n > 2")).isFalse();
        assertThat(new ServerEquivalence(connection).sameExpression(TASKS, "n > 2", "(n > 2)")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            varchar(2)     | 'abc'             | 'ab'
            char(2)        | 'abc'             | 'ab'
            date           | 'today'           | current_date
            timestamptz    | 'now'             | now()
            integer        | noted()           | noted() + 0
            text           | concat('a', 'b')  | 'ab'
            interval       | '1 mon' * 1.0     | '30 days'
            """, quoteCharacter = '`')
    void differentDefault(String type, String one, String other, @Database TestDatabase database) throws SQLException {
        database.jdbc().sql(SETUP).update();
        try (Connection connection = database.dataSource().getConnection()) {
            Equivalence server = new ServerEquivalence(connection);
            assertThat(server.sameDefault(Texts.type(type), one, other)).isFalse();
            assertThat(server.sameDefault(Texts.type(type), other, one)).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CREATE VIEW open AS SELECT n, title FROM tasks WHERE n > 0 | true
            create or replace view public.open as select t.n, t.title from tasks t where t.n > 0; | false
            CREATE VIEW open AS SELECT * FROM tasks WHERE tasks.n > 0 | true
            CREATE VIEW open AS SELECT n, title FROM tasks WHERE not n <= 0 | false
            CREATE VIEW open (n, title) AS SELECT n, title FROM public.tasks WHERE (n > 0) | true
            CREATE VIEW open (n, name) AS SELECT n, title FROM tasks WHERE n > 0 | false
            CREATE VIEW open AS SELECT n, title FROM tasks WHERE n > 1 | false
            CREATE VIEW open AS SELECT title, n FROM tasks WHERE n > 0 | false
            CREATE VIEW open WITH (security_barrier) AS SELECT n, title FROM tasks WHERE n > 0 | false
            CREATE VIEW open AS SELECT n, title FROM nowhere WHERE n > 0 | false
            """)
    void viewIsWhatTheServerPrintsOfIt(String definition, boolean same, @Database TestDatabase database)
            throws SQLException {
        database.jdbc().sql(SETUP).update();
        String printed = "CREATE VIEW open AS SELECT n,\n    title\n   FROM tasks\n  WHERE n > 0";
        try (Connection connection = database.dataSource().getConnection()) {
            Equivalence server = new ServerEquivalence(connection);
            assertThat(server.sameDefinition(OPEN, definition, printed)).isEqualTo(same);
            assertThat(server.sameDefinition(OPEN, printed, definition)).isEqualTo(same);
        }
        assertThat(database.jdbc()
            .sql("SELECT count(*) FROM pg_views WHERE viewname LIKE 'aludel%'")
            .query(Integer.class)
            .single()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    VIEW | CREATE VIEW open AS SELECT n FROM tasks WHERE n > 0 WITH CHECK OPTION | CREATE VIEW open WITH (check_option='cascaded') AS SELECT n FROM tasks WHERE (n > 0) | true
                    VIEW | CREATE VIEW open WITH (security_barrier) AS SELECT n FROM tasks WITH LOCAL CHECK OPTION | CREATE VIEW open WITH (check_option='local', security_barrier='true') AS SELECT tasks.n FROM tasks | true
                    VIEW | CREATE VIEW open AS SELECT n FROM tasks WITH LOCAL CHECK OPTION | CREATE VIEW open WITH (check_option='cascaded') AS SELECT tasks.n FROM tasks | false
                    VIEW | CREATE RECURSIVE VIEW open (n) AS VALUES (1) UNION SELECT n + 1 FROM open WHERE n < 9 | CREATE VIEW open AS WITH RECURSIVE open(n) AS (VALUES (1) UNION SELECT (open_1.n + 1) FROM open open_1 WHERE (open_1.n < 9)) SELECT n FROM open | true
                    VIEW | CREATE RECURSIVE VIEW open (n) AS VALUES (1) UNION SELECT n + 1 FROM open WHERE n < 8 | CREATE VIEW open AS WITH RECURSIVE open(n) AS (VALUES (1) UNION SELECT (open_1.n + 1) FROM open open_1 WHERE (open_1.n < 9)) SELECT n FROM open | false
                    MATERIALIZED_VIEW | CREATE MATERIALIZED VIEW open (m) USING heap WITH (fillfactor = 70) AS SELECT n FROM tasks WITH NO DATA | CREATE MATERIALIZED VIEW open WITH (fillfactor='70') AS SELECT n AS m FROM tasks | true
                    MATERIALIZED_VIEW | CREATE MATERIALIZED VIEW open WITH (fillfactor = 70) AS SELECT n FROM tasks | CREATE MATERIALIZED VIEW open WITH (fillfactor='80') AS SELECT n FROM tasks | false
                    RULE | CREATE RULE r AS ON INSERT TO tasks WHERE NEW.n IN (1, 2) DO INSTEAD INSERT INTO log VALUES (NEW.n) | CREATE RULE r AS ON INSERT TO tasks WHERE (new.n = ANY (ARRAY[1, 2])) DO INSTEAD INSERT INTO log (n) VALUES (new.n) | true
                    RULE | CREATE RULE r AS ON INSERT TO tasks DO (DELETE FROM log; NOTIFY log) | CREATE RULE r AS ON INSERT TO public.tasks DO ALSO ( DELETE FROM log; NOTIFY log; ) | true
                    RULE | CREATE RULE r AS ON INSERT TO tasks DO INSTEAD DELETE FROM log | CREATE RULE r AS ON INSERT TO tasks DO DELETE FROM log | false
                    RULE | CREATE RULE r AS ON INSERT TO tasks DO DELETE FROM log | CREATE RULE r AS ON DELETE TO tasks DO DELETE FROM log | false
                    RULE | CREATE RULE r AS ON INSERT TO tasks DO DELETE FROM log; DROP TABLE log | CREATE RULE r AS ON INSERT TO tasks DO DELETE FROM log | false
                    FOREIGN_TABLE | CREATE FOREIGN TABLE u (id int CHECK (id > 0), b text DEFAULT 'x') SERVER far | CREATE FOREIGN TABLE u (id integer, b text DEFAULT 'x'::text, CONSTRAINT u_id_check CHECK ((id > 0))) SERVER far | true
                    FOREIGN_TABLE | CREATE FOREIGN TABLE tasks (id int NOT NULL) SERVER far OPTIONS (x 'y') | CREATE FOREIGN TABLE tasks (id int4 not null) server far options (x 'y') | true
                    FOREIGN_TABLE | CREATE FOREIGN TABLE u (id int CHECK (id > 0)) SERVER far | CREATE FOREIGN TABLE u (id integer, CONSTRAINT u_id_check CHECK ((id > 1))) SERVER far | false
                    FOREIGN_TABLE | CREATE FOREIGN TABLE u (id int4 NULL) SERVER far | CREATE FOREIGN TABLE u (id integer) SERVER near | false
                    FOREIGN_TABLE | CREATE FOREIGN TABLE u (id int); DROP TABLE tasks; ( SERVER far | CREATE FOREIGN TABLE u (id integer) SERVER far | false
                    """)
    void definitionIsWhatTheServerMakesOfIt(ObjectKind kind, String one, String other, boolean same,
            @Database TestDatabase database) throws SQLException {
        database.jdbc().sql(SETUP + "; CREATE TABLE log (n integer)").update();
        ObjectName name = (kind == ObjectKind.RULE) ? new ObjectName(kind, QualifiedName.of("tasks"), "r")
                : ObjectName.of(kind, QualifiedName.of("any"));
        try (Connection connection = database.dataSource().getConnection()) {
            Equivalence server = new ServerEquivalence(connection);
            assertThat(server.sameDefinition(name, one, other)).isEqualTo(same);
            assertThat(server.sameDefinition(name, other, one)).isEqualTo(same);
        }
        assertThat(database.jdbc()
            .sql("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace "
                    + "AND relkind = 'r' ORDER BY 1")
            .query(String.class)
            .list()).containsExactly("log", "tasks");
    }

}
