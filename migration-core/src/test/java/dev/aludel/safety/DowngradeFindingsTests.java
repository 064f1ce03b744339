package dev.aludel.safety;

import java.sql.SQLException;

import dev.aludel.testing.TestDatabase;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What is found in the statements that take a migration back. */
class DowngradeFindingsTests {

    private static TestDatabase database;

    @BeforeAll
    static void create() throws SQLException {
        database = TestDatabase.create();
        Bench.run(database, """
                CREATE TABLE tasks (id bigint PRIMARY KEY, title text NOT NULL, done boolean);
                INSERT INTO tasks SELECT n, 'task ' || n, true FROM generate_series(1, 20000) AS n;
                CREATE INDEX ix_tasks_title ON tasks (title);
                ANALYZE tasks;""");
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void whatTheUpgradeMadeMayGo() throws SQLException {
        SafetyReport report = Bench.judge(database, """
                -- migrate:up
                ALTER TABLE tasks ADD COLUMN due date;
                CREATE TABLE notes (id bigint PRIMARY KEY);

                -- migrate:down
                DROP TABLE notes;
                ALTER TABLE tasks DROP COLUMN due;""");
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void columnThatComesBackAsMandatoryFails() throws SQLException {
        SafetyReport report = Bench.judge(database, """
                -- migrate:up
                -- migrate:allow drop-column nobody reads it
                ALTER TABLE tasks DROP COLUMN title;

                -- migrate:down
                ALTER TABLE tasks ADD COLUMN title text NOT NULL;
                CREATE INDEX ix_tasks_title ON tasks (title);""");
        assertThat(report.findings()).extracting(Finding::rule, Finding::severity, Finding::direction)
            .containsExactly(tuple("drop-column", Severity.DANGER, Direction.UPGRADE),
                    tuple("irreversible", Severity.INFO, Direction.DOWNGRADE),
                    tuple("add-column-not-null-no-default", Severity.BLOCKER, Direction.DOWNGRADE),
                    tuple("add-index-not-concurrent", Severity.DANGER, Direction.DOWNGRADE),
                    tuple("work-while-holding-lock", Severity.CAUTION, Direction.DOWNGRADE));
        assertThat(report.findings().get(2).message())
            .startsWith("In downgrade: Adding tasks.title as mandatory without a default fails");
    }

    @Test
    void upgradeIsNotRefusedBecauseOfItsDowngrade() throws SQLException {
        SafetyReport report = Bench.judge(database, """
                -- migrate:up
                DROP INDEX CONCURRENTLY ix_tasks_title;

                -- migrate:down
                CREATE INDEX ix_tasks_title ON tasks (title);""");
        assertThat(report.findings()).extracting(Finding::rule, Finding::severity, Finding::direction)
            .containsExactly(tuple("add-index-not-concurrent", Severity.DANGER, Direction.DOWNGRADE));
        assertThat(report.refuse(Severity.DANGER)).isSameAs(report);
    }

    @Test
    void rowsAreNotCountedForALaterDay() throws SQLException {
        SafetyReport report = Bench.judge(database, """
                -- migrate:up
                ALTER TABLE tasks ALTER COLUMN title DROP NOT NULL;

                -- migrate:down
                ALTER TABLE tasks ALTER COLUMN title SET NOT NULL;""");
        assertThat(report.findings().stream().filter((finding) -> finding.direction() == Direction.DOWNGRADE))
            .extracting(Finding::rule, Finding::verdict)
            .contains(tuple("not-null-on-existing-data", Verdict.CANNOT_TELL));
    }

    @Test
    void codeOfTheUpgradeMayBreak() throws SQLException {
        SafetyReport report = Bench.judge(database, """
                -- migrate:up
                -- migrate:allow rename-column nobody reads it
                ALTER TABLE tasks RENAME COLUMN title TO name;

                -- migrate:down
                ALTER TABLE tasks RENAME COLUMN name TO title;""");
        assertThat(report.findings()).extracting(Finding::rule).containsExactly("rename-column");
    }

    @Test
    void findingOfADowngradeIsAccepted() throws SQLException {
        SafetyReport report = Bench.judge(database, """
                -- migrate:up
                DROP INDEX CONCURRENTLY ix_tasks_title;

                -- migrate:down
                -- migrate:allow add-index-not-concurrent at night
                CREATE INDEX ix_tasks_title ON tasks (title);""");
        assertThat(report.findings()).extracting(Finding::allowed).containsExactly("at night");
    }

}
