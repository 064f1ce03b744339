package dev.aludel.run;

import java.sql.SQLException;

import dev.aludel.migration.Statement;

/** Goes on where a condition is not true, as those about all rows are not of a few. */
final class UntrueConditions implements UpgradeObserver {

    @Override
    public void upgrading(Preview preview, Database database) {
        // What is judged does not matter here.
    }

    @Override
    public void running(Statement statement, Database database, Database.Work work) throws SQLException {
        try {
            work.run();
        }
        catch (StatementFailed ex) {
            if (!isUntrue(statement, ex)) {
                throw ex;
            }
        }
    }

    /** Whether a condition was asked and answered, and is not true. */
    static boolean isUntrue(Statement statement, StatementFailed failure) {
        return statement.isRequirement() && failure.failure().cause() == null;
    }

}
