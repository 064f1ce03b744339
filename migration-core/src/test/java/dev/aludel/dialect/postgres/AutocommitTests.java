package dev.aludel.dialect.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import dev.aludel.testing.PostgresVersion;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** What the reader claims, and what the server says to it. */
class AutocommitTests {

    /**
     * active_sql_transaction, and what PL/pgSQL says to COMMIT:
     * invalid_transaction_termination.
     */
    private static final List<String> REFUSED = List.of("25001", "2D000");

    private static final String SETUP = """
            CREATE TABLE t (a int PRIMARY KEY);
            CREATE TABLE notes (a text);
            CREATE INDEX i ON t (a);
            CLUSTER t USING i;
            CREATE TABLE parts (a int) PARTITION BY LIST (a);
            CREATE TABLE p PARTITION OF parts DEFAULT;
            CREATE TYPE mood AS ENUM ('a');
            CREATE MATERIALIZED VIEW v AS SELECT 1 AS a;
            CREATE UNIQUE INDEX ON v (a);
            CREATE SUBSCRIPTION s CONNECTION 'dbname=nowhere' PUBLICATION p WITH (connect = false);
            """;

    /**
     * A database that subscribes cannot be dropped, nor a subscription whose other side
     * is away.
     */
    private static final String UNSUBSCRIBE = "ALTER SUBSCRIPTION s SET (slot_name = NONE); DROP SUBSCRIPTION s";

    static Stream<String> needed() {
        return """
                CREATE INDEX CONCURRENTLY i2 ON t (a)
                create unique index concurrently on t (a)
                DROP INDEX CONCURRENTLY i
                REINDEX INDEX CONCURRENTLY i
                REINDEX (CONCURRENTLY) TABLE t
                REINDEX (VERBOSE, CONCURRENTLY true) TABLE t
                REINDEX DATABASE postgres
                REINDEX SCHEMA public
                REINDEX (VERBOSE) SYSTEM postgres
                VACUUM
                VACUUM (ANALYZE) t
                CREATE DATABASE d
                DROP DATABASE d
                ALTER DATABASE d SET TABLESPACE fast
                CREATE TABLESPACE fast LOCATION '/x'
                DROP TABLESPACE fast
                ALTER SYSTEM SET work_mem = '1MB'
                CLUSTER
                CLUSTER VERBOSE
                DISCARD ALL
                CREATE SUBSCRIPTION s2 CONNECTION 'x' PUBLICATION p
                DROP SUBSCRIPTION s
                ALTER TABLE parts DETACH PARTITION p CONCURRENTLY
                COMMIT PREPARED 'x'
                ROLLBACK PREPARED 'x'
                DO $$ BEGIN UPDATE t SET a = 1; COMMIT; END $$
                DO 'BEGIN IF true THEN ROLLBACK AND CHAIN; END IF; END'
                """.lines();
    }

    static Stream<String> notNeeded() {
        return """
                CREATE INDEX i2 ON t (a)
                CREATE INDEX "concurrently" ON t (a)
                DROP INDEX i
                REINDEX TABLE t
                REINDEX (CONCURRENTLY false) TABLE t
                ANALYZE t
                CREATE TABLE u (a int)
                ALTER DATABASE postgres SET work_mem = '1MB'
                CLUSTER t
                CLUSTER t USING i
                DISCARD PLANS
                CREATE SUBSCRIPTION s2 CONNECTION 'dbname=x' PUBLICATION p WITH (connect = false)
                ALTER SUBSCRIPTION s DISABLE
                ALTER TABLE parts DETACH PARTITION p
                ALTER TYPE mood ADD VALUE 'x'
                REFRESH MATERIALIZED VIEW CONCURRENTLY v
                DO $$ BEGIN RAISE NOTICE 'COMMIT;'; END $$
                INSERT INTO notes VALUES ('VACUUM')
                DELETE FROM t
                """.lines();
    }

    @ParameterizedTest
    @MethodSource("needed")
    void isNeeded(String sql) {
        assertThat(new PostgresReader().needsAutocommit(sql)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("notNeeded")
    void isNotNeeded(String sql) {
        assertThat(new PostgresReader().needsAutocommit(sql)).isFalse();
    }

    /** What cannot be tried on a server of its own: it takes another to subscribe to. */
    @Test
    void refreshingASubscriptionNeedsIt() {
        PostgresReader reader = new PostgresReader();
        assertThat(reader.needsAutocommit("ALTER SUBSCRIPTION s REFRESH PUBLICATION")).isTrue();
        assertThat(reader.needsAutocommit("ALTER SUBSCRIPTION s SET PUBLICATION p WITH (refresh = false)")).isFalse();
    }

    @Test
    void optionsInBracketsNameNoTable() {
        assertThat(new PostgresReader().needsAutocommit("CLUSTER (VERBOSE)")).isTrue();
    }

    @Test
    void textThatCannotBeReadDoesNotNeedIt() {
        assertThat(new PostgresReader().needsAutocommit("DROP '")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = { "V14", "V18" })
    void theServerSaysTheSame(PostgresVersion version) throws SQLException {
        try (TestDatabase database = TestDatabase.create(version);
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(SETUP);
            connection.setAutoCommit(false);
            List<String> refused = new ArrayList<>();
            for (String sql : Stream.concat(needed(), notNeeded()).toList()) {
                if (REFUSED.contains(state(statement, sql))) {
                    refused.add(sql);
                }
                connection.rollback();
            }
            connection.setAutoCommit(true);
            statement.execute(UNSUBSCRIBE);
            assertThat(refused).containsExactlyElementsOf(needed().toList());
        }
    }

    private static String state(Statement statement, String sql) {
        try {
            statement.execute(sql);
            return "";
        }
        catch (SQLException exception) {
            return exception.getSQLState();
        }
    }

}
