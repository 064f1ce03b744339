package dev.aludel.safety;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.aludel.testing.Database;
import dev.aludel.testing.PostgresVersion;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** How long a statement takes, and who is in its way. */
class ProspectTests {

    private static final String INDEX = "CREATE INDEX ix_tasks_title ON tasks (title);";

    @ParameterizedTest
    @EnumSource(names = { "V14", "V18" })
    void largeTableTakesAsLongAsItsRowsTake(PostgresVersion version) throws SQLException {
        try (TestDatabase database = TestDatabase.create(version)) {
            Bench.run(database, """
                    CREATE TABLE tasks (id bigint, title text);
                    INSERT INTO tasks SELECT n, repeat('task ' || n, 20) FROM generate_series(1, 300000) AS n;
                    VACUUM ANALYZE tasks""");
            Finding finding = find(database, INDEX);
            Estimate estimate = finding.estimate();
            assertThat(estimate).isNotNull();
            assertThat(estimate.seconds()).isBetween(estimate.atLeast(), estimate.atMost());
            assertThat(estimate.atMost()).isPositive().isLessThan(3_600);
            assertThat(finding.message()).endsWith(estimate.sentence())
                .containsPattern("It takes about [\\d.,]+ s here, [\\d.,]+ to [\\d.,]+ s\\.$");
            assertThat(finding.undo()).isEqualTo(Undo.COMPLETE);
        }
    }

    @Test
    void smallTableTakesAMoment(@Database TestDatabase database) throws SQLException {
        Bench.run(database, "CREATE TABLE tasks (id bigint, title text); INSERT INTO tasks VALUES (1, 'a')");
        Finding finding = find(database, INDEX);
        assertThat(finding.estimate()).isNull();
        assertThat(finding.message()).endsWith("tasks has about 1 row.");
    }

    @ParameterizedTest
    @EnumSource(names = { "V14", "V18" })
    void sessionThatIsInTheWayIsNamed(PostgresVersion version) throws SQLException {
        try (TestDatabase database = TestDatabase.create(version)) {
            Bench.run(database, "CREATE TABLE tasks (id bigint, title text); INSERT INTO tasks VALUES (1, 'a')");
            try (Connection other = database.dataSource().getConnection();
                    Statement statement = other.createStatement()) {
                other.setAutoCommit(false);
                statement.execute("SET application_name = 'shop'; INSERT INTO tasks VALUES (2, 'b')");
                assertThat(find(database, INDEX).message())
                    .containsPattern("Now session \\d+ of user " + database.user()
                            + ", application 'shop', idle in transaction for \\d+ s, holds ROW EXCLUSIVE on tasks: "
                            + "the statement would wait, and all that come later would wait behind it\\.$");
                other.rollback();
                statement.execute("SELECT * FROM tasks");
                assertThat(find(database, INDEX).message()).doesNotContain("Now session");
                other.rollback();
            }
        }
    }

    /**
     * Less than a day of counting says nothing: the writes are real, the day is made up.
     */
    @Test
    void writesThatWouldWaitAreTold() throws SQLException {
        try (TestDatabase database = TestDatabase.create(PostgresVersion.V18)) {
            Bench.run(database, """
                    CREATE TABLE tasks (id bigint, title text);
                    INSERT INTO tasks SELECT n, 'task' FROM generate_series(1, 300000) AS n;
                    SELECT pg_stat_force_next_flush()""");
            assertThat(find(database, INDEX).message()).doesNotContain("writes a second");
            Bench.run(database, """
                    CREATE VIEW pg_stat_database AS SELECT datname, now() - interval '100000 s' AS stats_reset
                        FROM pg_catalog.pg_stat_database;
                    ALTER DATABASE %s SET search_path = public, pg_catalog""".formatted(database.name()));
            assertThat(find(database, INDEX).message()).contains("About 3 writes a second would wait.");
        }
    }

    @Test
    void whatIsGoneComesBackEmptyOrNotAtAll(@Database TestDatabase database) throws SQLException {
        Bench.run(database, "CREATE TABLE tasks (id bigint, title text); INSERT INTO tasks VALUES (1, 'a')");
        assertThat(find(database, "ALTER TABLE tasks DROP COLUMN title;").undo()).isEqualTo(Undo.WITHOUT_DATA);
        assertThat(find(database, "DELETE FROM tasks;").undo()).isEqualTo(Undo.NONE);
        assertThat(find(database, "ALTER TABLE tasks RENAME TO todos;").undo()).isEqualTo(Undo.COMPLETE);
    }

    private static Finding find(TestDatabase database, String sql) throws SQLException {
        return Bench.judge(database, sql).findings().get(0);
    }

}
