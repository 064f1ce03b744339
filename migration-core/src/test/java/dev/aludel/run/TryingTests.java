package dev.aludel.run;

import java.nio.file.Path;
import java.sql.SQLException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.aludel.Migrations;
import dev.aludel.history.LogEntry;
import dev.aludel.report.TrialText;
import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;
import dev.aludel.trace.TracedStatement.TracedLock;
import dev.aludel.trial.Trial;
import dev.aludel.trial.TrialRequest;
import dev.aludel.trial.TriedMigration;
import dev.aludel.trial.TriedTable;
import dev.aludel.trial.Verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Migrations that are tried: up, down and up again. */
class TryingTests {

    private Bench bench;

    @BeforeEach
    void library(@Database TestDatabase emptyDatabase, @TempDir Path path) throws SQLException {
        this.bench = Library.of(emptyDatabase, path);
    }

    @Test
    void whatIsKeptIsSeenWithTimesLocksAndRows() {
        this.bench.with("V2__add_summary.sql", """
                -- migrate:up
                ALTER TABLE book ADD COLUMN summary text;
                CREATE INDEX ix_book_title ON book (title);
                -- migrate:down
                DROP INDEX ix_book_title;
                ALTER TABLE book DROP COLUMN summary;
                """).with("V3__index_author.sql", """
                -- migrate:up
                CREATE INDEX CONCURRENTLY ix_book_author ON book (author_id);
                -- migrate:down
                DROP INDEX CONCURRENTLY ix_book_author;
                """);
        Trial trial = this.bench.migrations().tryOut(TrialRequest.pending().withRows(10));
        assertThat(trial.gaps()).isEmpty();
        assertThat(trial.migrations()).extracting(TriedMigration::verdict).containsExactly(Verdict.KEPT, Verdict.KEPT);
        TriedMigration summary = trial.migrations().get(0);
        assertThat(summary.upMillis()).isNotNull();
        assertThat(summary.downMillis()).isNotNull();
        assertThat(summary.upAgainMillis()).isNotNull();
        assertThat(summary.statements().get(0).locks()).containsExactly(new TracedLock("book", "ACCESS EXCLUSIVE"));
        assertThat(summary.statements().get(1).scanned()).containsExactly("book");
        assertThat(trial.migrations().get(1).statements().get(0).locks())
            .containsExactly(new TracedLock("book", "SHARE UPDATE EXCLUSIVE"));
        assertThat(trial.tables()).satisfiesExactly((author) -> {
            assertThat(author.sampled()).isEqualTo(10 + author.parents());
            assertThat(author.parents()).isBetween(1, 10);
        }, (book) -> assertThat(book).isEqualTo(new TriedTable("book", 10, 0, 0, null)));
        assertThat(trial.different()).isFalse();
        assertThat(this.bench.has("book", "summary")).isFalse();
        assertThat(this.bench.migrations().status().pending()).isEqualTo(2);
    }

    @Test
    void whatIsLostIsNamed() {
        this.bench.with("V2__drop_published.sql", """
                -- migrate:up
                ALTER TABLE book DROP COLUMN published;
                -- migrate:down
                ALTER TABLE book ADD COLUMN published timestamp with time zone;
                """).with("V3__shorten.sql", """
                -- migrate:up
                UPDATE book SET title = upper(title) WHERE id < 3;
                DELETE FROM book WHERE id = 1000;
                -- migrate:down
                UPDATE book SET title = lower(title) WHERE id < 2;
                """);
        Trial trial = this.bench.migrations().tryOut(TrialRequest.pending());
        assertThat(trial.migrations().get(0).verdict()).isEqualTo(Verdict.LOST);
        assertThat(trial.migrations().get(0).lost()).containsExactly("book.published");
        assertThat(trial.migrations().get(1).verdict()).isEqualTo(Verdict.LOST);
        assertThat(trial.migrations().get(1).changed()).containsExactly("book has 99 rows instead of 100");
        assertThat(trial.migrations().get(1).lost()).containsExactly("1 row of book");
        assertThat(trial.different()).isTrue();
    }

    @Test
    void valuesThatDoNotComeBackAreLostAlsoWhereNoRowIs() {
        this.bench.with("V2__shout.sql", """
                -- migrate:up
                UPDATE book SET title = upper(title);
                -- migrate:down
                UPDATE book SET title = initcap(title);
                """);
        TriedMigration shout = this.bench.migrations().tryOut(TrialRequest.pending()).migrations().get(0);
        assertThat(shout.changed()).containsExactly("book.title");
        assertThat(shout.lost()).containsExactly("book.title");
    }

    @Test
    void whatIsLeftBehindIsNamed() {
        this.bench.with("V2__number_shelves.sql", """
                -- migrate:up
                CREATE SEQUENCE shelf_numbers;
                CREATE SCHEMA shelves;
                ALTER TABLE book ALTER COLUMN title DROP NOT NULL;
                INSERT INTO author (name) VALUES ('unknown');
                -- migrate:down
                SELECT 1;
                """);
        TriedMigration shelves = this.bench.migrations().tryOut(TrialRequest.pending()).migrations().get(0);
        assertThat(shelves.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(shelves.failure()).isNotNull();
        assertThat(shelves.failure().direction()).isEqualTo("up again");
        assertThat(shelves.failure().sqlState()).isEqualTo("42P07");
        assertThat(shelves.leftBehind()).contains("Create sequence shelf_numbers", "Create schema shelves",
                "Let book.title be null", "1 row of author");
    }

    @Test
    void whatCannotBeTakenBackIsNoFailure() {
        this.bench.with("V2__forget.sql", """
                -- migrate:phase contract

                -- migrate:up
                ALTER TABLE book DROP COLUMN published;
                -- migrate:down
                -- migrate:irreversible nobody knows when a book was published
                """).with("V3__remember.sql", "ALTER TABLE book ADD COLUMN remembered boolean;");
        Trial trial = this.bench.migrations().tryOut(TrialRequest.pending());
        assertThat(trial.migrations()).extracting(TriedMigration::verdict)
            .containsExactly(Verdict.IRREVERSIBLE, Verdict.IRREVERSIBLE);
        assertThat(trial.migrations().get(0).note())
            .isEqualTo("cannot be taken back: its author says so: nobody knows when a book was published");
        assertThat(trial.failed()).isFalse();
        assertThat(trial.different()).isFalse();
        assertThat(this.bench.migrations().upgrade("head").held()).as("tried all the same").containsOnlyKeys("2");
    }

    @Test
    void aFailureSaysWhyAndTheRestIsNotTried() {
        this.bench.with("V2__wrong.sql", "ALTER TABLE book ADD COLUMN pages integer DEFAULT length(title);")
            .with("V3__later.sql", "SELECT 1;");
        Trial trial = this.bench.migrations().tryOut(TrialRequest.pending());
        assertThat(trial.failed()).isTrue();
        assertThat(trial.untried()).containsExactly("3");
        assertThat(trial.migrations()).hasSize(1);
        assertThat(trial.migrations().get(0).failure().sqlState()).isEqualTo("0A000");
        assertThat(TrialText.of(trial).replaceAll("\\d+ ms", "1 ms").replaceAll("/.*/(?=V2)", "")).endsWith(
                """

                        2 wrong: failed
                        1: ALTER TABLE book ADD COLUMN pages integer DEFAULT length(title) (1 ms)
                            note     failed
                        failed up with SQLSTATE 0A000: V2__wrong.sql:1 failed with SQLSTATE 0A000: ERROR: cannot use column reference in DEFAULT expression
                        ALTER TABLE book ADD COLUMN pages integer DEFAULT length(title)
                        Nothing else was done in this run.

                        Not tried, as an upgrade ends where a migration fails: 3.

                        It stands in the log, and in the report.
                        """);
    }

    @Test
    void aRangeThatIsAppliedIsTakenBackFirst() {
        this.bench.with("V2__add_summary.sql", """
                -- migrate:up
                ALTER TABLE book ADD COLUMN summary text;
                -- migrate:down
                ALTER TABLE book DROP COLUMN summary;
                """).migrations().upgrade("head");
        this.bench.with("V3__add_pages.sql", """
                -- migrate:up
                ALTER TABLE book ADD COLUMN pages integer;
                -- migrate:down
                ALTER TABLE book DROP COLUMN pages;
                """);
        assertThat(this.bench.migrations().tryOut(TrialRequest.of("1:2")).migrations())
            .extracting(TriedMigration::migration)
            .containsExactly("2");
        assertThat(this.bench.migrations().tryOut(TrialRequest.of("2:")).migrations())
            .extracting(TriedMigration::migration, TriedMigration::verdict)
            .containsExactly(tuple("3", Verdict.KEPT));
        assertThat(this.bench.has("book", "summary")).isTrue();
    }

    @Test
    void theLogAndTheReportKnowOfItUntilTheMigrationIsChanged() {
        this.bench.with("V2__add_summary.sql", """
                -- migrate:up
                ALTER TABLE book ADD COLUMN summary text;
                -- migrate:down
                ALTER TABLE book DROP COLUMN summary;
                """);
        assertThat(this.bench.migrations().report().testing().result()).isEqualTo("not tried");
        assertThat(this.bench.migrations().tryOut(TrialRequest.pending()).recorded()).isTrue();
        assertThat(this.bench.migrations().report().testing().result())
            .matches("up, down and up again: 1 kept, on PostgreSQL \\d+ with 2\\d\\d rows");
        assertThat(this.bench.migrations().report().testing().isProof()).isTrue();
        assertThat(this.bench.migrations().migration("2").orElseThrow().attempts()).extracting(LogEntry::action)
            .containsExactly(LogEntry.Action.TRY);
        this.bench.with("V2__add_summary.sql", """
                -- migrate:up
                ALTER TABLE book ADD COLUMN summary text;
                -- migrate:down
                ALTER TABLE book DROP COLUMN IF EXISTS summary;
                """);
        assertThat(this.bench.migrations().report().testing().result()).isEqualTo("not tried");
        this.bench.migrations().upgrade("head");
        assertThat(this.bench.migrations().safety().lastRun()).isEmpty();
    }

    @Test
    void whatNobodyCanTellIsAnError(@Database TestDatabase named) {
        assertThat(TrialText.of(this.bench.migrations().tryOut(TrialRequest.pending()))).isEqualTo(
                "Nothing is pending, so there is nothing to try. Name a range for what is applied: 'migrations try a:b' "
                        + "tries what comes behind a up to b.\n");
        assertThat(this.bench.problem(() -> this.bench.migrations().tryOut(TrialRequest.of("2")))).isEqualTo(
                """
                        What happened:  '2' is no range of migrations.
                        What to do:     Write it as a:b, for those behind a up to b; as a: or :b for all behind a, or up to b; or name \
                        none, for those that are pending.
                        """);
        assertThat(this.bench.problem(() -> this.bench.migrations().tryOut(TrialRequest.of("7:")))).isEqualTo("""
                What happened:  There is no migration '7'.
                What to do:     Choose one of 1.
                """);
        assertThat(this.bench.problem(() -> this.bench.migrations().tryOut(TrialRequest.of("1:1")))).isEqualTo("""
                What happened:  There is no migration in the range '1:1': nothing of what '1' needs comes behind '1'.
                What to do:     Write the one that comes first in front of the colon.
                """);
    }

    @Test
    void batchesAreOneStatement() {
        this.bench.with("V2__shout.sql", """
                -- migrate:up
                -- migrate:backfill batch=10
                UPDATE book SET title = upper(title);
                -- migrate:down
                UPDATE book SET title = lower(title);
                """);
        TriedMigration shout = this.bench.migrations().tryOut(TrialRequest.pending()).migrations().get(0);
        assertThat(shout.verdict()).isEqualTo(Verdict.KEPT);
        assertThat(shout.changed()).containsExactly("book.title");
        assertThat(shout.statements()).hasSize(1);
        assertThat(shout.statements().get(0).locks()).contains(new TracedLock("book", "ROW EXCLUSIVE"));
    }

}
