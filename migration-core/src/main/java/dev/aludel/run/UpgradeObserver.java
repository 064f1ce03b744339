package dev.aludel.run;

import java.sql.SQLException;

import dev.aludel.migration.Statement;

/** Is told what is about to happen, under the lock and before anything has. */
@FunctionalInterface
public interface UpgradeObserver {

    /** Nobody wants to know. */
    UpgradeObserver NONE = (preview, database) -> {
    };

    /**
     * Pending migrations have been judged and will run next, unless this throws.
     * @param preview what will happen
     * @param database the session that will do it; it may be asked and must not be
     * changed
     */
    void upgrading(Preview preview, Database database) throws SQLException;

    /**
     * A statement is to be run, upwards or downwards, or a part of one that runs in
     * batches; whoever is told runs it, exactly once.
     * @param database the session that runs it
     */
    default void running(Statement statement, Database database, Database.Work work) throws SQLException {
        work.run();
    }

}
