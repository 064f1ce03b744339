package dev.aludel.safety;

import java.sql.SQLException;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** How serious one and the same statement is on real tables of different sizes. */
class SeverityTests {

    private static TestDatabase database;

    @BeforeAll
    static void create() throws SQLException {
        database = TestDatabase.create();
        Bench.run(database, """
                CREATE TABLE empty_one (id bigint PRIMARY KEY, title text);
                CREATE TABLE small_one (id bigint PRIMARY KEY, title text);
                CREATE TABLE large_one (id bigint PRIMARY KEY, title text);
                CREATE TABLE wide_one (id bigint PRIMARY KEY, title text);
                ALTER TABLE wide_one ALTER COLUMN title SET STORAGE EXTERNAL;
                INSERT INTO small_one SELECT n, 'task' FROM generate_series(1, 100) AS n;
                INSERT INTO large_one SELECT n, 'task' FROM generate_series(1, 20000) AS n;
                INSERT INTO wide_one SELECT n, repeat('task', 50000) FROM generate_series(1, 60) AS n;
                """);
        // Counts of a session come in when it ends, and ANALYZE would be added to them.
        Bench.run(database, "ANALYZE");
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ALTER TABLE empty_one ALTER COLUMN title SET NOT NULL | set-not-null-scan INFO WILL_PASS
            ALTER TABLE small_one ALTER COLUMN title SET NOT NULL | set-not-null-scan CAUTION CANNOT_TELL
            ALTER TABLE wide_one  ALTER COLUMN title SET NOT NULL | set-not-null-scan DANGER CANNOT_TELL
            ALTER TABLE large_one ALTER COLUMN title SET NOT NULL | set-not-null-scan DANGER CANNOT_TELL
            CREATE INDEX i ON empty_one (title)                   | add-index-not-concurrent INFO WILL_PASS
            CREATE INDEX i ON small_one (title)                   | add-index-not-concurrent CAUTION WILL_PASS
            CREATE INDEX i ON large_one (title)                   | add-index-not-concurrent DANGER WILL_PASS
            DROP TABLE empty_one                                  | drop-table INFO NO_LOSS
            DROP TABLE small_one                                  | drop-table DANGER LOSES_DATA
            DROP TABLE large_one                                  | drop-table DANGER LOSES_DATA
            ALTER TABLE empty_one DROP COLUMN title               | drop-column INFO NO_LOSS
            ALTER TABLE small_one DROP COLUMN title               | drop-column DANGER LOSES_DATA
            ALTER TABLE small_one DROP COLUMN id                  | drop-column DANGER LOSES_DATA
            ALTER TABLE empty_one RENAME TO other_one             | rename-table DANGER NO_LOSS
            ALTER TABLE empty_one ADD COLUMN due date NOT NULL    | add-column-not-null-no-default INFO WILL_PASS
            ALTER TABLE small_one ADD COLUMN due date NOT NULL    | add-column-not-null-no-default BLOCKER WILL_FAIL
            """)
    void dependsOnTheTable(String sql, String expected) throws SQLException {
        assertThat(Bench.judge(database, sql).findings())
            .extracting((finding) -> finding.rule() + " " + finding.severity().name() + " " + finding.verdict().name())
            .contains(expected);
    }

    @Test
    void builtAsIfLargeWhereTheDatabaseIsNotTheRealOne() throws SQLException {
        Judge judge = Bench.judge(SafetySettings.defaults().withRule("missing-undo", Level.OFF));
        SafetyReport report = judge.judgeAsIfLarge(
                Bench.migrations("ALTER TABLE empty_one ALTER COLUMN title SET NOT NULL"), Bench.schema(database));
        assertThat(report.findings()).extracting(Finding::rule, Finding::severity, Finding::verdict)
            .contains(tuple("set-not-null-scan", Severity.DANGER, Verdict.CANNOT_TELL));
    }

    @Test
    void longHistoryRunsThroughOnAFreshDatabase() throws SQLException {
        SafetyReport report = Bench.judge(database, "CREATE TABLE notes (id bigint PRIMARY KEY, text text)",
                "ALTER TABLE notes ADD COLUMN due date NOT NULL", "CREATE INDEX ix_notes_due ON notes (due)",
                "ALTER TABLE notes RENAME COLUMN text TO body", "ALTER TABLE notes RENAME TO memos",
                "ALTER TABLE memos ALTER COLUMN body SET NOT NULL", "TRUNCATE memos", "DROP TABLE memos");
        assertThat(report.worst()).contains(Severity.INFO);
        assertThat(report.findings()).extracting(Finding::migration, Finding::rule, Finding::severity)
            .contains(info("2", "add-column-not-null-no-default"), info("3", "add-index-not-concurrent"),
                    info("4", "rename-column"), info("5", "rename-table"), info("6", "set-not-null-scan"),
                    info("7", "truncate"), info("8", "drop-table"));
    }

    @Test
    void tableOfTheSameRunThatWasFilledMayHaveRows() throws SQLException {
        SafetyReport report = Bench.judge(database, """
                CREATE TABLE notes (id bigint PRIMARY KEY);
                INSERT INTO notes VALUES (1);
                ALTER TABLE notes ADD COLUMN due date NOT NULL;""");
        assertThat(Bench.text(report)).isEqualTo("""
                line 3: add-column-not-null-no-default (danger, cannot-tell)
                Adding notes.due as mandatory without a default fails as soon as notes has a row.""");
    }

    @Test
    void tableThatWasEmptiedBeforeMayHaveNoRows() throws SQLException {
        SafetyReport report = Bench.judge(database, """
                DELETE FROM small_one WHERE id > 0;
                ALTER TABLE small_one ADD COLUMN due date NOT NULL;""");
        assertThat(report.findings()).extracting(Finding::rule, Finding::severity, Finding::verdict)
            .containsExactly(tuple("backfill-in-ddl-transaction", Severity.CAUTION, Verdict.CANNOT_TELL),
                    tuple("add-column-not-null-no-default", Severity.DANGER, Verdict.CANNOT_TELL));
    }

    @Test
    void renamedTableKeepsItsSize() throws SQLException {
        SafetyReport report = Bench.judge(database, """
                -- migrate:allow rename-table nobody uses it
                ALTER TABLE large_one RENAME TO tasks;
                CREATE INDEX ix_tasks_title ON tasks (title);""");
        assertThat(report.findings().get(1).message()).endsWith("tasks has about 20,000 rows.");
    }

    @Test
    void tableThatIsNotThereHasNothingToLose() throws SQLException {
        SafetyReport report = Bench.judge(database, "DROP TABLE notes; CREATE TABLE notes (id bigint)");
        assertThat(Bench.text(report)).isEqualTo("""
                line 1: drop-table (info, no-loss)
                Dropping notes destroys its rows, and code that still uses it breaks. It holds ACCESS EXCLUSIVE on \
                notes until its transaction ends: everybody waits, readers too. There is no notes at that point.""");
    }

    @Test
    void tableThatSomethingOpaqueMayHaveMadeIsDangerous() throws SQLException {
        SafetyReport report = Bench.judge(database,
                "DO $$ BEGIN EXECUTE 'CREATE TABLE notes (id bigint)'; END $$; DROP TABLE IF EXISTS notes");
        assertThat(report.findings()).extracting(Finding::severity).containsExactly(Severity.CAUTION, Severity.DANGER);
    }

    @Test
    void tableThatWasThereAlreadyIsNotBorn() throws SQLException {
        SafetyReport report = Bench.judge(database, """
                CREATE TABLE IF NOT EXISTS large_one (id bigint);
                ALTER TABLE large_one ADD COLUMN IF NOT EXISTS title text;
                ALTER TABLE large_one DROP COLUMN title;
                DROP TABLE large_one;""");
        assertThat(report.findings()).extracting(Finding::rule, Finding::severity)
            .contains(tuple("drop-column", Severity.DANGER), tuple("drop-table", Severity.DANGER));
    }

    private static Tuple info(String migration, String rule) {
        return tuple(migration, rule, Severity.INFO);
    }

}
