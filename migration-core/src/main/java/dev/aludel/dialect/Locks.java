package dev.aludel.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.QualifiedName;

/**
 * How one process at a time gets in, and how long a statement waits for others. The lock
 * belongs to the session of the connection, so it ends with it: nothing is left behind by
 * a process that dies.
 */
public interface Locks {

    /**
     * Takes the lock of that name if it is free; never waits. The connection must be in
     * autocommit.
     */
    boolean tryAcquire(Connection connection, String name) throws SQLException;

    /** Gives the lock back. */
    void release(Connection connection, String name) throws SQLException;

    /** Who has the lock of that name. */
    Optional<DatabaseSession> holder(Connection connection, String name) throws SQLException;

    /** Other sessions that hold a lock on one of these tables, longest first. */
    List<DatabaseSession> sessionsOn(Connection connection, Collection<QualifiedName> tables) throws SQLException;

    /**
     * Limits how long a statement waits for a lock, and how long it runs.
     * @param lockTimeout null for the server's own limit
     * @param statementTimeout null for the server's own limit
     * @param transactionOnly whether the limits end with the transaction rather than with
     * the session
     */
    void limit(Connection connection, @Nullable Duration lockTimeout, @Nullable Duration statementTimeout,
            boolean transactionOnly) throws SQLException;

    /**
     * The statement that ends a session, for a person to run; the id may be a stand-in.
     */
    String ending(String sessionId);

    /** Whether a statement failed because it waited for a lock too long. */
    boolean isLockTimeout(SQLException failure);

    /**
     * Whether a statement failed because it and another waited for each other: its
     * transaction is rolled back, and may be tried again.
     */
    boolean isDeadlock(SQLException failure);

}
