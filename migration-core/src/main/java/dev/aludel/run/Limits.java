package dev.aludel.run;

import java.sql.SQLException;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import dev.aludel.migration.Header;

/**
 * How long the statements of a migration wait and run.
 *
 * @param lockTimeout how long each waits for a lock
 * @param statementTimeout how long each runs; null for the server's own limit
 */
record Limits(Duration lockTimeout, @Nullable Duration statementTimeout) {

    static Limits of(RunSettings settings, Header header) {
        return new Limits((header.lockTimeout() != null) ? header.lockTimeout() : settings.lockTimeout(),
                (header.statementTimeout() != null) ? header.statementTimeout() : settings.statementTimeout());
    }

    /** Sets them for the transaction, or else for the session. */
    void apply(Database database, boolean transactionOnly) throws SQLException {
        database.dialect()
            .locks()
            .limit(database.connection(), this.lockTimeout, this.statementTimeout, transactionOnly);
    }

}
