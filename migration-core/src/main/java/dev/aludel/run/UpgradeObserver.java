package dev.aludel.run;

import java.sql.SQLException;
import java.util.List;

import dev.aludel.migration.Migration;
import dev.aludel.migration.Statement;
import dev.aludel.safety.SafetyReport;

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
     * Applied migrations have been judged and will be taken back next, unless this
     * throws.
     * @param back the migrations, last first
     * @param safety what was found in the statements that take them back
     * @param site the database and what is looked at there
     * @param database the session that will do it; it may be asked and must not be
     * changed
     */
    default void downgrading(List<Migration> back, SafetyReport safety, Site site, Database database)
            throws SQLException {
    }

    /**
     * A statement is to be run, upwards or downwards, or a part of one that runs in
     * batches; whoever is told runs it, exactly once.
     * @param database the session that runs it
     */
    default void running(Statement statement, Database database, Database.Work work) throws SQLException {
        work.run();
    }

}
