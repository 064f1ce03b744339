package dev.aludel.run;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.aludel.history.EntryKind;
import dev.aludel.history.EntryState;
import dev.aludel.history.History;
import dev.aludel.history.HistoryEntry;
import dev.aludel.history.LogEntry;
import dev.aludel.migration.Migration;
import org.springframework.dao.DataAccessException;

/** Writes down what a run does: who, when, how long. */
final class Journal {

    private static final Logger logger = LoggerFactory.getLogger(Journal.class);

    private final Database database;

    private final RunSettings settings;

    private final Inventory inventory;

    private final String user;

    private final long run;

    private long position;

    Journal(Database database, RunSettings settings, Inventory inventory) throws SQLException {
        this.database = database;
        this.settings = settings;
        this.inventory = inventory;
        this.user = database.user();
        this.run = inventory.nextPosition();
        this.position = this.run;
    }

    /** Records a revision. */
    void record(Migration migration, EntryKind kind, EntryState state, int statementsDone, Instant start) {
        List<String> parents = this.inventory.graph().parents(migration.id());
        history().insert(
                new HistoryEntry(this.position++, this.run, migration.id(), parents, migration.description(), kind,
                        migration.checksum(), this.user, this.settings.application(),
                        this.settings.applicationVersion(), start, millisSince(start), state, statementsDone),
                migration);
    }

    /** Records how far a revision has come. */
    void progress(Migration migration, EntryState state, int statementsDone, Instant start) {
        history().update(migration.id(), state, statementsDone, millisSince(start));
    }

    /** How far a statement of a revision has come that runs in batches. */
    Optional<String> backfill(String revision) {
        return history().progress(revision);
    }

    /** Records how far it has come; null where none is on its way. */
    void backfill(String revision, @Nullable String progress) {
        history().progress(revision, progress);
    }

    /** Records that a revision is not applied any more. */
    void forget(String revision) {
        history().delete(revision);
    }

    /** Logs that this version has brought a contract, which waits. */
    void held(String revision) {
        done(revision, LogEntry.Action.HOLD, Instant.now(), null);
    }

    /** Logs what went well. */
    void done(String revision, LogEntry.Action action, Instant start, @Nullable String findings) {
        history().log(entry(revision, action, LogEntry.Outcome.DONE, start, findings, null, null));
    }

    /**
     * Logs what did not. Where that is not possible either, as on a connection that is
     * lost, the failure stays the one to be told.
     */
    void failed(Attempt attempt, StatementFailed failed) {
        MigrationFailed.Failure failure = failed.failure();
        try {
            history().log(entry(attempt.revision(), attempt.action(), LogEntry.Outcome.FAILED, attempt.start(),
                    attempt.findings(), failure.sqlState(), failure.message()));
        }
        catch (DataAccessException ex) {
            logger.warn("The log cannot be written: {}", ex.getMessage());
        }
    }

    private LogEntry entry(String revision, LogEntry.Action action, LogEntry.Outcome outcome, Instant start,
            @Nullable String findings, @Nullable String sqlState, @Nullable String message) {
        return new LogEntry(revision, action, outcome, this.user, this.settings.application(),
                this.settings.applicationVersion(), Instant.now(), millisSince(start), findings, sqlState, message);
    }

    private History history() {
        return this.database.history();
    }

    private static long millisSince(Instant start) {
        return Instant.now().toEpochMilli() - start.toEpochMilli();
    }

}
