package dev.aludel.run;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.aludel.history.EntryKind;
import dev.aludel.history.EntryState;
import dev.aludel.history.LogEntry;
import dev.aludel.migration.Statement;

/**
 * Runs migrations, each in a transaction of its own together with its row in the history:
 * the row is there exactly when the change is. One that cannot run in a transaction runs
 * {@link Stepwise step by step}.
 */
final class MigrationRun {

    private static final Logger logger = LoggerFactory.getLogger(MigrationRun.class);

    private final Database database;

    private final RunSettings settings;

    private final Statements statements;

    private final Journal journal;

    private final ProgressReport report;

    MigrationRun(Database database, Site site, Journal journal, ProgressReport report) {
        this.database = database;
        this.settings = site.run();
        this.statements = new Statements(database, site.observer());
        this.journal = journal;
        this.report = report;
    }

    /**
     * Runs a migration one way.
     * @param from how many of its statements are done already; null where it has not
     * begun
     * @param doneBefore what this run did before it, for the error
     * @param findings what was judged, as JSON
     * @throws MigrationFailed if a statement fails
     * @throws TableBusy if a table cannot be locked
     */
    RunStep run(DirectedMigration direction, @Nullable Integer from, List<String> doneBefore, @Nullable String findings)
            throws SQLException {
        Instant start = Instant.now();
        LogEntry.Action action = (from != null) ? LogEntry.Action.RESUME
                : direction.up() ? LogEntry.Action.UPGRADE : LogEntry.Action.DOWNGRADE;
        Attempt attempt = new Attempt(direction, action, start, findings);
        boolean stepwise = from != null || !this.statements.fitOneTransaction(direction);
        try {
            if (stepwise) {
                stepByStep(attempt, (from != null) ? from : 0);
            }
            else {
                inOneTransaction(attempt);
            }
        }
        catch (StatementFailed ex) {
            this.journal.failed(attempt, ex);
            throw new MigrationFailed(direction.migration(), ex.statement(), ex.failure(), doneBefore,
                    Consequence.of(ex, direction, stepwise, this.database.connection().isClosed()));
        }
        long millis = Instant.now().toEpochMilli() - start.toEpochMilli();
        logger.info("{} {} ({}) in {} ms", direction.verb(), direction.migration().id(),
                direction.migration().description(), millis);
        return new RunStep(direction.migration().id(), direction.migration().description(), millis);
    }

    private void stepByStep(Attempt attempt, int from) throws SQLException {
        SavedSettings settings = SavedSettings.of(this.database);
        try {
            new Stepwise(this.database, limits(attempt.direction()), this.settings.lockRetry(), this.statements,
                    this.journal, this.report)
                .run(attempt, from);
        }
        finally {
            settings.restore();
        }
    }

    private void inOneTransaction(Attempt attempt) throws SQLException {
        SavedSettings settings = SavedSettings.before(attempt.direction(), this.database);
        Patience patience = new Patience(this.settings.lockRetry());
        while (true) {
            try {
                this.database.inTransaction(() -> inTransaction(attempt, settings));
                return;
            }
            catch (StatementFailed ex) {
                giveWay(ex, attempt, patience);
            }
            catch (SQLException ex) {
                throw new StatementFailed(Consequence.commit(attempt.direction()), ex);
            }
        }
    }

    private void inTransaction(Attempt attempt, SavedSettings settings) throws SQLException {
        DirectedMigration direction = attempt.direction();
        limits(direction).apply(this.database, true);
        for (Statement statement : direction.statements()) {
            this.statements.run(statement);
        }
        settings.restore();
        if (direction.up()) {
            this.journal.record(direction.migration(), EntryKind.SQL, EntryState.APPLIED, direction.changes(),
                    attempt.start());
        }
        else {
            this.journal.forget(direction.migration().id());
        }
        this.journal.done(direction.migration().id(), attempt.action(), attempt.start(), attempt.findings());
    }

    /** Where somebody is in the way for too long, the error names who. */
    private void giveWay(StatementFailed failure, Attempt attempt, Patience patience) throws SQLException {
        Blockage blockage = Blockage.behind(failure, this.database, this.statements);
        if (!patience.pause()) {
            this.journal.failed(attempt, failure);
            throw new TableBusy(failure.statement(), blockage.tables(), blockage.sessions(),
                    limits(attempt.direction()).lockTimeout(), patience.elapsed(), attempt.revision(),
                    this.database.dialect().locks());
        }
    }

    private Limits limits(DirectedMigration direction) {
        return Limits.of(this.settings, direction.migration().header());
    }

}
