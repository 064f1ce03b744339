package dev.aludel.run;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.dao.DataAccessException;

import dev.aludel.dialect.Batches;
import dev.aludel.dialect.KeyPage;
import dev.aludel.dialect.NotInBatches;
import dev.aludel.dialect.RowStatement;
import dev.aludel.dialect.TableKey;
import dev.aludel.migration.Directive;
import dev.aludel.migration.Statement;

/**
 * Runs one statement in batches by primary key. Each batch is a transaction together with
 * the last key in the history, so each row is changed once, whenever the process dies. It
 * ends when no key is left: a row that comes behind the last one meanwhile has its turn.
 */
final class Backfill {

    private final Database database;

    private final Statements statements;

    private final Journal journal;

    private final Attempt attempt;

    private final Statement statement;

    private final int number;

    private final Directive.Backfill how;

    /**
     * A statement of an attempt.
     * @param number its number among those that change something, from 1
     */
    Backfill(Database database, Statements statements, Journal journal, Attempt attempt, Statement statement,
            int number) {
        this.database = database;
        this.statements = statements;
        this.journal = journal;
        this.attempt = attempt;
        this.statement = statement;
        this.number = number;
        this.how = statement.backfill()
            .orElseGet(
                    () -> new Directive.Backfill(Directive.Backfill.USUAL_BATCH, Duration.ZERO, statement.location()));
    }

    /**
     * Whether it has begun: then it is gone on with, also where its directive is gone.
     */
    boolean isUnderWay() {
        return stored().isPresent();
    }

    /**
     * Runs what is left of it.
     * @param finished is done in the last transaction
     */
    void run(Duration lockRetry, ProgressReport report, Runnable finished) throws SQLException {
        RowStatement cut = cut();
        TableKey key = batches().key(this.database.connection(), cut)
            .orElseThrow(() -> failed(NoKey.reason(cut.table())));
        StoredProgress progress = stored()
            .filter((stored) -> stored.table().equals(cut.written()) && stored.columns().equals(key.columns()))
            .orElseGet(() -> new StoredProgress(this.number, this.attempt.direction().up(), cut.written(),
                    key.columns(), null, 0, 0));
        try {
            for (Optional<StoredProgress> next = Optional.of(progress); next
                .isPresent(); next = patiently(cut, key, progress, lockRetry, finished)) {
                if (next.get().key() != null) {
                    progress = next.get();
                    report.tell(told(cut, key, progress, false));
                    pause();
                }
            }
        }
        catch (StatementFailed ex) {
            throw ex.afterRows(progress.rows());
        }
        report.tell(told(cut, key, progress, true));
    }

    private Optional<StoredProgress> patiently(RowStatement cut, TableKey key, StoredProgress progress,
            Duration lockRetry, Runnable finished) throws SQLException {
        Patience patience = new Patience(lockRetry);
        while (true) {
            try {
                return batch(cut, key, progress, finished);
            }
            catch (StatementFailed ex) {
                SQLException cause = ex.failure().database();
                if (cause == null || !this.database.dialect().locks().isDeadlock(cause)) {
                    Blockage.behind(ex, this.database, this.statements);
                }
                if (!patience.pause()) {
                    throw ex;
                }
            }
        }
    }

    /** One batch; nothing where no row was left. */
    private Optional<StoredProgress> batch(RowStatement cut, TableKey key, StoredProgress progress, Runnable finished)
            throws SQLException {
        List<StoredProgress> after = new ArrayList<>();
        try {
            this.database.inTransaction(() -> {
                Optional<KeyPage> page = batches().next(this.database.connection(), cut, key, progress.key(),
                        this.how.batch());
                if (page.isEmpty()) {
                    this.journal.backfill(revision(), null);
                    finished.run();
                    return;
                }
                long changed = this.statements.changed(this.statement,
                        batches().statement(cut, key, progress.key(), page.get().last()));
                after.add(progress.after(page.get().last(), page.get().rows(), changed));
                this.journal.backfill(revision(), after.get(0).write());
            });
        }
        catch (SQLException | DataAccessException ex) {
            throw new StatementFailed(this.statement, ex);
        }
        return after.stream().findFirst();
    }

    private RowStatement cut() {
        try {
            return this.database.dialect().reader().rowStatement(this.statement.text());
        }
        catch (NotInBatches ex) {
            throw failed(ex.reason());
        }
    }

    private StatementFailed failed(String reason) {
        return new StatementFailed(this.statement, new MigrationFailed.Failure(reason, null, null));
    }

    private Optional<StoredProgress> stored() {
        return StoredProgress.read(this.database.history().progress(revision()))
            .filter((stored) -> stored.isOf(this.attempt.direction(), this.number));
    }

    private BackfillProgress told(RowStatement cut, TableKey key, StoredProgress progress, boolean done) {
        return new BackfillProgress(revision(), cut.table(), progress.rows(), progress.changed(), key.rows(), done);
    }

    /** Who asks the thread to stop is heard after the batch. */
    private void pause() {
        try {
            Thread.sleep(this.how.pause().toMillis());
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new StatementFailed(this.statement, ex);
        }
    }

    private Batches batches() {
        return this.database.dialect().batches();
    }

    private String revision() {
        return this.attempt.revision();
    }

}
