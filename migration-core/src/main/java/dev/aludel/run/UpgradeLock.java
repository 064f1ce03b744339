package dev.aludel.run;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.aludel.dialect.DatabaseSession;
import dev.aludel.dialect.Locks;

/**
 * Lets one process at a time change a database. It is held by the session that works, so
 * it cannot be lost while the work goes on; those who wait poll in autocommit, so that
 * none of them holds a snapshot that CREATE INDEX CONCURRENTLY would wait for.
 */
final class UpgradeLock {

    private static final Logger logger = LoggerFactory.getLogger(UpgradeLock.class);

    private final Database database;

    private final String name;

    private final Duration limit;

    UpgradeLock(Site site, Database database) {
        this.database = database;
        this.name = site.history().lockName();
        this.limit = site.run().lockRetry();
    }

    /**
     * Waits for the lock, works, and gives it back.
     * @throws LockHeld if somebody else has it for longer than the limit
     */
    <T> T whileHeld(Work<T> work) throws SQLException {
        Duration waited = acquire();
        try {
            return work.run(waited);
        }
        finally {
            release();
        }
    }

    /** A lock that cannot be given back ends with its session. */
    private void release() throws SQLException {
        if (this.database.connection().isClosed()) {
            return;
        }
        try {
            this.database.dialect().locks().release(this.database.connection(), this.name);
        }
        catch (SQLException ex) {
            logger.debug("The lock could not be given back", ex);
        }
    }

    private Duration acquire() throws SQLException {
        Locks locks = this.database.dialect().locks();
        Patience patience = new Patience(this.limit);
        boolean told = false;
        while (!locks.tryAcquire(this.database.connection(), this.name)) {
            Optional<DatabaseSession> holder = locks.holder(this.database.connection(), this.name);
            if (!told) {
                logger.info("Another process is changing this database, waiting for it: {}",
                        holder.map(DatabaseSession::toString).orElse("a session that cannot be seen"));
                told = true;
            }
            if (!patience.pause()) {
                throw new LockHeld(holder.orElse(null), patience.elapsed(), locks);
            }
        }
        return patience.elapsed();
    }

    /**
     * What is done under the lock.
     *
     * @param <T> what comes of it
     */
    @FunctionalInterface
    interface Work<T> {

        T run(Duration waited) throws SQLException;

    }

}
