package dev.aludel.dialect.postgres;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.aludel.operation.DeleteRows;
import dev.aludel.operation.RunCommand;
import dev.aludel.operation.RunSql;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Statements that no schema holds anything of, and those that nobody should guess about.
 */
class CommandReadingTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SELECT 1                                                    | SELECT
            (SELECT 1) UNION SELECT 2                                   | SELECT
            WITH x AS (SELECT 1) SELECT * FROM x                        | SELECT
            SELECT nextval('s'), $$into$$                               | SELECT
            VALUES (1)                                                  | VALUES
            insert into t values ('DROP TABLE t')                       | INSERT
            INSERT INTO t SELECT 1 ON CONFLICT DO NOTHING               | INSERT
            COMMENT ON TABLE t IS 'all; tasks'                          | COMMENT
            GRANT SELECT ON t TO me                                     | GRANT
            REVOKE ALL ON t FROM me                                     | REVOKE
            SET LOCAL lock_timeout = '5s'                               | SET
            RESET ALL                                                   | RESET
            ANALYZE t                                                   | ANALYZE
            VACUUM FULL t                                               | VACUUM
            REINDEX TABLE t                                             | REINDEX
            REFRESH MATERIALIZED VIEW v                                 | REFRESH MATERIALIZED VIEW
            LOCK TABLE t IN SHARE MODE                                  | LOCK
            COPY t TO '/tmp/t'                                          | COPY
            BEGIN                                                       | BEGIN
            START TRANSACTION                                           | START TRANSACTION
            COMMIT                                                      | COMMIT
            EXPLAIN DELETE FROM t                                       | EXPLAIN
            CREATE OR REPLACE VIEW v AS SELECT 1                        | CREATE VIEW
            CREATE TEMP RECURSIVE VIEW v (a) AS SELECT 1                | CREATE VIEW
            CREATE MATERIALIZED VIEW v AS SELECT 1                      | CREATE MATERIALIZED VIEW
            CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'  | CREATE FUNCTION
            CREATE CONSTRAINT TRIGGER x AFTER INSERT ON t EXECUTE FUNCTION f() | CREATE TRIGGER
            CREATE EXTENSION IF NOT EXISTS citext                       | CREATE EXTENSION
            CREATE SCHEMA IF NOT EXISTS other AUTHORIZATION me          | CREATE SCHEMA
            CREATE DOMAIN d AS int CHECK (VALUE > 0)                    | CREATE DOMAIN
            CREATE FOREIGN DATA WRAPPER w                               | CREATE FOREIGN DATA WRAPPER
            CREATE FOREIGN TABLE f (a int) SERVER s                     | CREATE FOREIGN TABLE
            CREATE POLICY p ON t                                        | CREATE POLICY
            ALTER VIEW v RENAME TO w                                    | ALTER VIEW
            ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO me       | ALTER DEFAULT PRIVILEGES
            ALTER SYSTEM SET work_mem = '1MB'                           | ALTER SYSTEM
            DROP VIEW IF EXISTS v                                       | DROP VIEW
            DROP FUNCTION f(int)                                        | DROP FUNCTION
            DROP SCHEMA other                                           | DROP SCHEMA
            """)
    void isACommand(String sql, String command) {
        assertThat(Reading.read(sql)).containsExactly(new RunCommand(command, sql));
    }

    @ParameterizedTest
    @ValueSource(strings = { "DO $$ BEGIN EXECUTE 'DROP TABLE t'; END $$", "CALL p()", "EXECUTE p",
            "SELECT * INTO u FROM t", "WITH x AS (SELECT 1) SELECT * INTO u FROM x",
            "CREATE TABLE u AS SELECT * FROM t", "CREATE TABLE u (LIKE t)", "CREATE TABLE u () INHERITS (t)",
            "CREATE TABLE u PARTITION OF t DEFAULT", "CREATE TABLE u OF pair",
            "CREATE SCHEMA other CREATE TABLE t (a int)", "DROP SCHEMA other CASCADE", "DROP TYPE mood CASCADE",
            "DROP SEQUENCE s CASCADE", "DROP FUNCTION f(int) CASCADE", "DROP EXTENSION citext CASCADE",
            "DROP OWNED BY me", "DROP FOREIGN TABLE t CASCADE", "ALTER SCHEMA other RENAME TO another",
            "ALTER DOMAIN d ADD CHECK (VALUE > 0)", "ALTER EXTENSION citext UPDATE", "ALTER FOREIGN TABLE t ADD a int",
            "ALTER SEQUENCE s INCREMENT BY 5", "ALTER SEQUENCE s OWNED BY t.a", "CREATE SEQUENCE s OWNED BY t.a",
            "ALTER TYPE mood RENAME VALUE 'a' TO 'b'", "ALTER TYPE mood ADD VALUE 'b' AFTER 'a'",
            "ALTER TYPE pair ADD ATTRIBUTE c int", "EXPLAIN ANALYZE DELETE FROM t",
            "COPY (DELETE FROM t RETURNING *) TO '/tmp/t'", "CREATE TABLE t (a int", "ALTER TABLE", "NONSENSE", "'",
            "SELECT 1; DROP TABLE t", "", ";", "\\d", "ALTER TABLE a.b.c DROP d", "ALTER TABLE t DROP U&\"d\\0061ta\"",
            "CREATE TYPE mood AS ENUM (E'a\\n')", "CREATE TABLE t (a int, a int)",
            "CREATE TABLE t (a int PRIMARY KEY, b int PRIMARY KEY)", "CREATE TYPE mood AS ENUM ('a', 'a')",
            "CREATE SEQUENCE s INCREMENT 0", "DROP TABLE \"\"", "ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES x (b, c)",
            "CREATE SEQUENCE s START 99999999999999999999" })
    void isNotAnalysed(String sql) {
        assertThat(Reading.read(sql)).containsExactly(new RunSql(sql));
    }

    @Test
    void isNotAnalysedWhereTheGrammarIsTooDeep() {
        String deep = "UPDATE t SET a = " + "NOT ".repeat(20_000) + "b";
        assertThat(Reading.read(deep)).containsExactly(new RunSql(deep));
    }

    @Test
    void isAnalysedHoweverLongItIs() {
        String where = "a = 1 OR ".repeat(20_000) + "a IN (" + "1, ".repeat(5_000) + "2)";
        assertThat(Reading.read("DELETE FROM t WHERE " + where))
            .containsExactly(new DeleteRows(Reading.name("t"), where));
    }

}
