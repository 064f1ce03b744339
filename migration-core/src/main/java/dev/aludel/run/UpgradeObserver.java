package dev.aludel.run;

import java.sql.SQLException;

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

}
