package dev.aludel.run;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.List;

import dev.aludel.history.EntryKind;
import dev.aludel.history.EntryState;
import dev.aludel.migration.Migration;
import dev.aludel.migration.Statement;
import dev.aludel.operation.Operation;

/**
 * Runs a migration outside a transaction, statement by statement. The history knows how
 * many are done: a statement that can run in a transaction is written down in the same
 * one, so it never runs twice.
 */
final class Stepwise {

    private final Database database;

    private final Limits limits;

    private final Duration lockRetry;

    private final Statements statements;

    private final Journal journal;

    private final ProgressReport report;

    Stepwise(Database database, Limits limits, Duration lockRetry, Statements statements, Journal journal,
            ProgressReport report) {
        this.database = database;
        this.limits = limits;
        this.lockRetry = lockRetry;
        this.statements = statements;
        this.journal = journal;
        this.report = report;
    }

    void run(Attempt attempt, int from) throws SQLException {
        DirectedMigration direction = attempt.direction();
        Migration migration = direction.migration();
        int done = from;
        if (direction.up()) {
            this.database.inTransaction(() -> begin(attempt, from));
        }
        try {
            this.limits.apply(this.database, false);
            for (Statement statement : direction.after(from)) {
                int next = statement.isRequirement() ? done : done + 1;
                Backfill backfill = new Backfill(this.database, this.statements, this.journal, attempt, statement,
                        next);
                if (statement.backfill().isPresent() || !statement.isRequirement() && backfill.isUnderWay()) {
                    backfill.run(this.lockRetry, this.report, () -> progress(attempt, next));
                }
                else {
                    step(attempt, statement, next);
                }
                done = next;
            }
            this.database.inTransaction(() -> finish(attempt));
        }
        catch (StatementFailed ex) {
            if (direction.up() && !this.database.connection().isClosed()) {
                this.journal.progress(migration, EntryState.FAILED, done, attempt.start());
            }
            throw ex.after(done);
        }
    }

    /**
     * What it goes on with is what the file says now: the statement that failed may have
     * been corrected.
     */
    private void begin(Attempt attempt, int from) {
        Migration migration = attempt.direction().migration();
        Optional<String> backfill = this.journal.backfill(migration.id());
        this.journal.forget(migration.id());
        this.journal.record(migration, EntryKind.SQL, EntryState.RUNNING, from, attempt.start());
        this.journal.backfill(migration.id(), backfill.orElse(null));
    }

    private void step(Attempt attempt, Statement statement, int done) throws SQLException {
        Patience patience = new Patience(this.lockRetry);
        while (true) {
            try {
                tryStep(attempt, statement, done);
                return;
            }
            catch (StatementFailed ex) {
                Blockage.behind(ex, this.database, this.statements);
                if (!patience.pause()) {
                    throw ex;
                }
            }
        }
    }

    private void tryStep(Attempt attempt, Statement statement, int done) throws SQLException {
        clearLeftovers(statement);
        if (this.statements.needsAutocommit(statement)) {
            this.statements.run(statement);
            progress(attempt, done);
            return;
        }
        try {
            this.database.inTransaction(() -> {
                this.statements.run(statement);
                progress(attempt, done);
            });
        }
        catch (SQLException ex) {
            throw new StatementFailed(statement, ex);
        }
    }

    private void progress(Attempt attempt, int done) {
        if (attempt.direction().up()) {
            this.journal.progress(attempt.direction().migration(), EntryState.RUNNING, done, attempt.start());
        }
    }

    private void finish(Attempt attempt) {
        DirectedMigration direction = attempt.direction();
        if (direction.up()) {
            this.journal.progress(direction.migration(), EntryState.APPLIED, direction.changes(), attempt.start());
        }
        else {
            this.journal.forget(direction.migration().id());
        }
        this.journal.done(direction.migration().id(), attempt.action(), attempt.start(), attempt.findings());
    }

    /**
     * A concurrent index build that failed, or was killed, leaves an invalid index under
     * its name.
     */
    private void clearLeftovers(Statement statement) throws SQLException {
        for (Operation operation : this.statements.operations(statement)) {
            for (Operation leftover : this.database.dialect()
                .facts()
                .leftovers(this.database.connection(), operation)) {
                this.statements.run(new Statement(this.database.dialect().grammar().sql(leftover), statement.location(),
                        List.of()));
            }
        }
    }

}
