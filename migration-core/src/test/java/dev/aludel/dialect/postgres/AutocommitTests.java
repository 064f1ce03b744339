package dev.aludel.dialect.postgres;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AutocommitTests {

    @ParameterizedTest
    @ValueSource(strings = { "CREATE INDEX CONCURRENTLY i ON t (a)", "create unique index concurrently on t (a)",
            "DROP INDEX CONCURRENTLY i", "REINDEX INDEX CONCURRENTLY i", "REINDEX (CONCURRENTLY) TABLE t",
            "REINDEX (VERBOSE, CONCURRENTLY true) TABLE t", "REINDEX DATABASE d", "REINDEX SCHEMA public",
            "REINDEX (VERBOSE) SYSTEM d", "VACUUM", "VACUUM (ANALYZE) t", "CREATE DATABASE d", "DROP DATABASE d",
            "ALTER DATABASE d SET TABLESPACE fast", "CREATE TABLESPACE fast LOCATION '/x'", "DROP TABLESPACE fast",
            "ALTER SYSTEM SET work_mem = '1MB'", "CLUSTER", "CLUSTER VERBOSE", "CLUSTER (VERBOSE)", "DISCARD ALL",
            "CREATE SUBSCRIPTION s CONNECTION 'x' PUBLICATION p", "DROP SUBSCRIPTION s",
            "ALTER SUBSCRIPTION s REFRESH PUBLICATION", "ALTER TABLE t DETACH PARTITION p CONCURRENTLY",
            "COMMIT PREPARED 'x'", "ROLLBACK PREPARED 'x'", "DO $$ BEGIN UPDATE t SET a = 1; COMMIT; END $$",
            "DO 'BEGIN IF true THEN ROLLBACK AND CHAIN; END IF; END'" })
    void isNeeded(String sql) {
        assertThat(Autocommit.needed(sql)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "CREATE INDEX i ON t (a)", "CREATE INDEX \"concurrently\" ON t (a)", "DROP INDEX i",
            "REINDEX TABLE t", "REINDEX (CONCURRENTLY false) TABLE t", "ANALYZE t", "CREATE TABLE t (a int)",
            "ALTER DATABASE d SET work_mem = '1MB'", "CLUSTER t", "CLUSTER t USING i", "DISCARD PLANS",
            "CREATE SUBSCRIPTION s CONNECTION 'x' PUBLICATION p WITH (connect = false)",
            "CREATE SUBSCRIPTION s CONNECTION 'x' PUBLICATION p WITH (create_slot = false)",
            "ALTER SUBSCRIPTION s DISABLE", "ALTER TABLE t DETACH PARTITION p", "COMMIT", "ROLLBACK",
            "ALTER TYPE mood ADD VALUE 'x'", "REFRESH MATERIALIZED VIEW CONCURRENTLY v",
            "DO $$ BEGIN RAISE NOTICE 'COMMIT;'; END $$", "INSERT INTO t VALUES ('VACUUM')", "'", "" })
    void isNotNeeded(String sql) {
        assertThat(new PostgresReader().needsAutocommit(sql)).isFalse();
    }

}
