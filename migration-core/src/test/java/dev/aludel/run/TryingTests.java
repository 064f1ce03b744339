package dev.aludel.run;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

import dev.aludel.MigrationSettings;
import dev.aludel.Migrations;
import dev.aludel.history.LogEntry;
import dev.aludel.report.TrialText;
import dev.aludel.scratch.DatabaseAddress;
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

    private TestDatabase database;

    @BeforeEach
    void library(@Database TestDatabase emptyDatabase, @TempDir Path path) throws SQLException {
        this.database = emptyDatabase;
        this.bench = new Bench(emptyDatabase, path).with("V1__create_library.sql",
                """
                        -- migrate:up
                        CREATE TABLE author (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name varchar(200) NOT NULL);
                        CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, author_id bigint NOT NULL REFERENCES author,
                            published timestamp with time zone);
                        -- migrate:down
                        DROP TABLE book;
                        DROP TABLE author;
                        """);
        this.bench.migrations().upgrade("head");
        dev.aludel.safety.Bench.run(this.database, """
                INSERT INTO author (name) SELECT 'author ' || n FROM generate_series(1, 1000) n;
                INSERT INTO book SELECT n, 'book ' || n, 1 + (n * 37) % 1000, now() FROM generate_series(1, 1000) n""");
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
    void aNewTableGetsRowsForThoseThatComeBehindIt() {
        this.bench
            .with("V2__create_loan.sql",
                    """
                            -- migrate:up
                            CREATE TABLE loan (id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, book_id bigint NOT NULL REFERENCES book,
                                state varchar(10) NOT NULL CHECK (state IN ('out', 'back')));
                            -- migrate:down
                            DROP TABLE loan;
                            """)
            .with("V3__rename_states.sql", """
                    -- migrate:up
                    ALTER TABLE loan DROP CONSTRAINT loan_state_check;
                    UPDATE loan SET state = 'returned' WHERE state = 'back';
                    -- migrate:down
                    ALTER TABLE loan ADD CONSTRAINT loan_state_check CHECK (state IN ('out', 'back'));
                    """);
        Trial trial = this.bench.migrations().tryOut(TrialRequest.pending());
        assertThat(trial.tables()).contains(new TriedTable("loan", 0, 0, 5, null));
        assertThat(trial.migrations().get(0).verdict()).isEqualTo(Verdict.KEPT);
        assertThat(trial.migrations().get(1).failure().direction()).isEqualTo("down");
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
    void aUserWhoMayMakeNoDatabaseIsTold(@Database TestDatabase other) throws SQLException {
        this.bench.with("V2__nothing.sql", "SELECT 1;");
        dev.aludel.safety.Bench.run(this.database, """
                CREATE ROLE trier LOGIN PASSWORD 'secret';
                GRANT USAGE ON SCHEMA public TO trier;
                GRANT SELECT ON ALL TABLES IN SCHEMA public TO trier""");
        try {
            PGSimpleDataSource dataSource = new PGSimpleDataSource();
            dataSource.setUrl(this.database.url());
            dataSource.setUser("trier");
            dataSource.setPassword("secret");
            Migrations migrations = Migrations.of(dataSource, MigrationSettings.defaults()
                .source((source) -> source.withLocations(this.bench.folder().location())));
            assertThat(this.bench.problem(() -> migrations.tryOut(TrialRequest.pending()))).isEqualTo(
                    """
                            What happened:  No scratch database could be had: the user 'trier' may not create databases on the \
                            application's server.
                            What to do:     Allow it: ALTER ROLE trier CREATEDB; or name an empty database after --shadow, which rows are \
                            copied to; or invent all rows with --generate.
                            """);
            DatabaseAddress address = new DatabaseAddress(other.url(), other.user(), other.password(), Map.of());
            Trial trial = migrations.tryOut(TrialRequest.pending().on(address));
            assertThat(trial.migrations()).extracting(TriedMigration::verdict).containsExactly(Verdict.IRREVERSIBLE);
            assertThat(trial.recorded()).isFalse();
            assertThat(dev.aludel.safety.Bench.schema(other).tables()).isEmpty();
        }
        finally {
            dev.aludel.safety.Bench.run(this.database, "DROP OWNED BY trier; DROP ROLE trier");
        }
    }

    @Test
    void inventedRowsKeepWhatTheSchemaDemands() throws SQLException {
        dev.aludel.safety.Bench.run(this.database,
                """
                        CREATE TYPE mood AS ENUM ('good', 'bad');
                        CREATE DOMAIN grade AS integer CHECK (VALUE BETWEEN 1 AND 6);
                        CREATE TABLE review (id uuid PRIMARY KEY, book_id bigint NOT NULL UNIQUE REFERENCES book, mood mood NOT NULL,
                            grade grade NOT NULL, code varchar(3) NOT NULL UNIQUE, price numeric(5, 2) CHECK (price > 10),
                            email text CHECK (email LIKE '%@%'), parent uuid REFERENCES review, made date NOT NULL);
                        CREATE TABLE strange (id bigint PRIMARY KEY, proof text NOT NULL CHECK (md5(proof) LIKE 'abcdef%'))""");
        this.bench.with("V2__nothing.sql", "SELECT 1;");
        Trial trial = this.bench.migrations().tryOut(TrialRequest.pending().withGeneratedRows());
        assertThat(trial.tables()).contains(new TriedTable("author", 0, 0, 5, null),
                new TriedTable("book", 0, 0, 5, null), new TriedTable("review", 0, 0, 5, null),
                new TriedTable("strange", 0, 0, 0,
                        "no row could be invented: ERROR: new row for relation \"strange\" violates check constraint "
                                + "\"strange_proof_check\""));
    }

    @Test
    void copiedRowsBringTheirParentsAndNoTriggerRuns() throws SQLException {
        dev.aludel.safety.Bench.run(this.database,
                """
                        CREATE TABLE folder (id bigint PRIMARY KEY, parent bigint REFERENCES folder);
                        INSERT INTO folder SELECT n, nullif(n - 1, 0) FROM generate_series(1, 20) n;
                        CREATE TABLE entry (id bigint, day date, folder bigint REFERENCES folder, PRIMARY KEY (id, day)) PARTITION BY RANGE (day);
                        CREATE TABLE entry_2026 PARTITION OF entry FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
                        INSERT INTO entry SELECT n, '2026-05-05', 12 FROM generate_series(1, 5) n;
                        CREATE FUNCTION audit() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO folder VALUES (1000 + NEW.id); RETURN NEW; END $$;
                        CREATE TRIGGER audited AFTER INSERT ON entry_2026 FOR EACH ROW EXECUTE FUNCTION audit();
                        CREATE MATERIALIZED VIEW folders AS SELECT count(*) AS n FROM folder""");
        this.bench.with("V2__nothing.sql", "SELECT 1;");
        Trial trial = this.bench.migrations().tryOut(TrialRequest.pending().withRows(2));
        assertThat(trial.gaps()).isEmpty();
        assertThat(trial.tables()).contains(new TriedTable("entry_2026", 2, 0, 0, null),
                new TriedTable("folder", 20, 18, 0, null));
        assertThat(this.database.jdbc().sql("SELECT count(*) FROM folder").query(Long.class).single()).isEqualTo(20);
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

    @Test
    void aConditionThatIsNotTrueOfTheSampleIsNoted() {
        this.bench.with("V2__require.sql", """
                -- migrate:up
                -- migrate:require SELECT count(*) = 1000 FROM book
                ALTER TABLE book ADD COLUMN pages integer;
                -- migrate:down
                ALTER TABLE book DROP COLUMN pages;
                """);
        TriedMigration tried = this.bench.migrations().tryOut(TrialRequest.pending()).migrations().get(0);
        assertThat(tried.failure()).isNull();
        assertThat(tried.verdict()).isEqualTo(Verdict.KEPT);
        assertThat(tried.statements().get(0).note()).isEqualTo("the condition is not true of these rows");
    }

}
