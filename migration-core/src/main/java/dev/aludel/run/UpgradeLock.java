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
final class UpgradeLock implements AutoCloseable {

    private static final Logger logger = LoggerFactory.getLogger(UpgradeLock.class);

    private final Database database;

    private final String name;

    private final Duration waited;

    private UpgradeLock(Database database, String name, Duration waited) {
        this.database = database;
        this.name = name;
        this.waited = waited;
    }

    /**
     * Waits for the lock.
     * @throws LockHeld if somebody else has it for longer than the limit
     */
    static UpgradeLock acquire(Database database, String name, Duration limit) throws SQLException {
        Locks locks = database.dialect().locks();
        Patience patience = new Patience(limit);
        boolean told = false;
        while (!locks.tryAcquire(database.connection(), name)) {
            Optional<DatabaseSession> holder = locks.holder(database.connection(), name);
            if (!told) {
                logger.info("Another process is changing this database, waiting for it: {}",
                        holder.map(DatabaseSession::toString).orElse("a session that cannot be seen"));
                told = true;
            }
            if (!patience.pause()) {
                throw new LockHeld(holder.orElse(null), patience.elapsed());
            }
        }
        return new UpgradeLock(database, name, patience.elapsed());
    }

    /** How long it was waited for. */
    Duration waited() {
        return this.waited;
    }

    @Override
    public void close() throws SQLException {
        if (!this.database.connection().isClosed()) {
            this.database.dialect().locks().release(this.database.connection(), this.name);
        }
    }

}
