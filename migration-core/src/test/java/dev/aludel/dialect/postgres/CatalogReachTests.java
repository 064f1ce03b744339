package dev.aludel.dialect.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.aludel.schema.Namespace;
import dev.aludel.schema.Schema;
import dev.aludel.testing.PostgresVersion;
import dev.aludel.testing.RoundTrips;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** How far the catalog is seen: by whom, from where, and in how many round trips. */
class CatalogReachTests {

    private static final String SECRETS = Seen.READER
            + """
                    CREATE TABLE tasks (id serial PRIMARY KEY, title text);
                    CREATE VIEW seen AS SELECT id FROM tasks t;
                    CREATE FOREIGN DATA WRAPPER far;
                    CREATE SERVER there FOREIGN DATA WRAPPER far OPTIONS (host 'h');
                    CREATE SERVER safe FOREIGN DATA WRAPPER far OPTIONS (password 'tell nobody');
                    CREATE USER MAPPING FOR aludel_reader SERVER there OPTIONS (password 'tell nobody');
                    CREATE FOREIGN TABLE away (id int OPTIONS (n 'ID') NOT NULL, t text COLLATE "C") SERVER there OPTIONS (x 'y');
                    CREATE SUBSCRIPTION news CONNECTION 'password=tell_nobody' PUBLICATION p WITH (connect = false, slot_name = NONE);
                    """;

    @ParameterizedTest
    @EnumSource(names = { "V14", "V18" })
    void secretsAreSeenByNobody(PostgresVersion version) throws SQLException {
        try (TestDatabase database = TestDatabase.create(version);
                Connection connection = database.dataSource().getConnection()) {
            Live live = new Live(connection);
            for (String statement : SECRETS.split("(?<=;)\\n")) {
                live.run(statement);
            }
            Schema all = live.schema();
            assertThat(all.toString()).doesNotContain("tell");
            assertThat(new Seen(all).definitions()).containsEntry("subscription news", "-")
                .containsEntry("user mapping aludel_reader of there", "-")
                .containsEntry("server safe", "-")
                .containsEntry("server there", "CREATE SERVER there FOREIGN DATA WRAPPER far OPTIONS (host 'h')")
                .containsEntry("foreign table away",
                        "CREATE FOREIGN TABLE away (id integer OPTIONS (n 'ID') NOT NULL, t text COLLATE \"C\") "
                                + "SERVER there OPTIONS (x 'y')");
            assertThat(new Seen(all).needs("foreign table away")).containsExactly("server there");
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET ROLE aludel_reader");
                assertThat(live.schema()).isEqualTo(all);
                statement.execute("RESET ROLE");
            }
            live.run("DROP SUBSCRIPTION news");
        }
    }

    @ParameterizedTest
    @EnumSource(names = { "V14", "V18" })
    void schemasAreSeenFromTheSearchPath(PostgresVersion version) throws SQLException {
        try (TestDatabase database = TestDatabase.create(version);
                Connection connection = database.dataSource().getConnection()) {
            Live live = new Live(connection);
            live.run("CREATE SCHEMA \"App\"; CREATE SCHEMA shared; CREATE SCHEMA elsewhere;"
                    + "COMMENT ON SCHEMA shared IS 'for all'; SET search_path TO \"App\", shared;"
                    + "CREATE TABLE tasks (id int); CREATE TABLE shared.tags (id int);"
                    + "CREATE VIEW shared.v AS SELECT t.id FROM tasks t, tags g;"
                    + "CREATE VIEW w AS SELECT v.id FROM v; " + "CREATE TABLE elsewhere.x (id int)");
            Schema schema = live.schema("App", "shared");
            assertThat(schema.namespaces().values()).containsExactly(new Namespace("shared", "for all"));
            assertThat(new Seen(schema).definitions())
                .containsEntry("view shared.v", "CREATE VIEW shared.v AS SELECT t.id FROM tasks t, tags g")
                .containsOnlyKeys("view shared.v", "view w");
            assertThat(new Seen(schema).needs("view shared.v")).containsExactly("table shared.tags", "column tasks.id");
            assertThat(schema.tables().keySet()).extracting(Object::toString).containsExactly("tasks", "shared.tags");
        }
    }

    @ParameterizedTest
    @EnumSource(names = { "V14", "V18" })
    void readingStaysOneRoundTripHoweverOften(PostgresVersion version) throws SQLException, IOException {
        try (TestDatabase database = TestDatabase.create(version);
                RoundTrips trips = RoundTrips.to(database);
                Connection connection = trips.dataSource().getConnection()) {
            Live live = new Live(connection);
            live.run("CREATE TABLE t (id serial PRIMARY KEY); CREATE VIEW v AS SELECT id FROM t");
            Schema first = live.schema();
            for (int i = 0; i < 8; i++) {
                trips.sinceLastAsked();
                assertThat(live.schema()).isEqualTo(first);
                assertThat(trips.sinceLastAsked()).isLessThanOrEqualTo(8);
            }
        }
    }

}
