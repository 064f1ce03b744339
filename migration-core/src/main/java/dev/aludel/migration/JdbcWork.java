package dev.aludel.migration;

import java.sql.Connection;

/** What a step of a migration does in Java. */
@FunctionalInterface
public interface JdbcWork {

    /**
     * Does it. Runs again from the start where the step waits for a lock for too long and
     * is rolled back: whatever it does elsewhere than in this database happens twice.
     * @param connection the migration's connection, in a transaction that is not for the
     * step to commit, roll back or close; of use until this returns
     * @throws Exception if it fails: the transaction is rolled back
     */
    void run(Connection connection) throws Exception;

}
