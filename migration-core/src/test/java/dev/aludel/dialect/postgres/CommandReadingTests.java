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
            CREATE TEMP VIEW v AS SELECT 1                              | CREATE TEMPORARY VIEW
            GRANT reader TO writer                                      | GRANT
            REVOKE CREATE ON DATABASE d FROM me                         | REVOKE
            CREATE ROLE reader                                          | CREATE ROLE
            ALTER USER me PASSWORD 'x'                                  | ALTER USER
            DROP DATABASE d                                             | DROP DATABASE
            ALTER VIEW v OWNER TO me                                    | ALTER VIEW
            COMMENT ON ROLE me IS 'x'                                   | COMMENT
            DO $$ BEGIN PERFORM 1; END $$                               | DO
            SELECT * INTO TEMP u FROM t                                 | SELECT
            ALTER SYSTEM SET work_mem = '1MB'                           | ALTER SYSTEM
            GRANT SELECT ON t TO CURRENT_USER                           | GRANT
            """)
    void isACommand(String sql, String command) {
        assertThat(Reading.read(sql)).containsExactly(new RunCommand(command, sql));
    }

    @ParameterizedTest
    @ValueSource(strings = { "DO $$ BEGIN EXECUTE 'DROP TABLE t'; END $$", "CALL p()", "EXECUTE p",
            "SELECT * INTO u FROM t", "WITH x AS (SELECT 1) SELECT * INTO u FROM x",
            "CREATE TABLE u AS SELECT * FROM t", "DROP OWNED BY me", "DROP SCHEMA public CASCADE",
            "ALTER SCHEMA public RENAME TO other", "ALTER EXTENSION citext ADD TABLE t",
            "REVOKE SELECT ON t FROM CURRENT_USER", "GRANT SELECT ON ALL TABLES IN SCHEMA s TO me",
            "REVOKE GRANT OPTION FOR SELECT ON t FROM me", "ALTER TABLE ALL IN TABLESPACE a SET TABLESPACE b",
            "IMPORT FOREIGN SCHEMA a FROM SERVER b INTO c", "CREATE TABLE t (a int", "ALTER TABLE", "NONSENSE", "'",
            "SELECT 1; DROP TABLE t", "", ";", "\\d", "ALTER TABLE a.b.c DROP d", "CREATE TABLE t (a int, a int)",
            "CREATE TABLE t (a int PRIMARY KEY, b int PRIMARY KEY)", "CREATE TYPE mood AS ENUM ('a', 'a')",
            "CREATE SEQUENCE s INCREMENT 0", "DROP TABLE \"\"", "ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES x (b, c)",
            "CREATE SEQUENCE s START 99999999999999999999", "CREATE FUNCTION f(a t.b%TYPE) RETURNS int RETURN 1",
            "COMMENT ON TABLE t", "DROP VIEW v w", "CREATE TRIGGER x", "GRANT SELECT ON t" })
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
