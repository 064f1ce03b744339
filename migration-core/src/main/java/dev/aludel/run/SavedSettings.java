package dev.aludel.run;

import java.sql.SQLException;
import java.util.Map;

import dev.aludel.dialect.SessionSettings;
import dev.aludel.migration.Sql;

/**
 * The session's settings before a migration, which end with it: neither its row in the
 * history nor the next migration, nor whoever the pool gives the connection to, may meet
 * what it has set.
 *
 * @param database the session
 * @param before what was set; empty where the migration sets nothing
 */
record SavedSettings(Database database, Map<String, String> before) {

    static SavedSettings before(DirectedMigration direction, Database database) throws SQLException {
        SessionSettings settings = database.dialect().settings();
        boolean changes = direction.statements()
            .stream()
            .anyMatch((statement) -> !(statement.action() instanceof Sql sql) || settings.mayBeChangedBy(sql.text()));
        return changes ? of(database) : new SavedSettings(database, Map.of());
    }

    static SavedSettings of(Database database) throws SQLException {
        return new SavedSettings(database, database.dialect().settings().read(database.connection()));
    }

    void restore() throws SQLException {
        if (!this.before.isEmpty() && !this.database.connection().isClosed()) {
            this.database.dialect().settings().restore(this.database.connection(), this.before);
        }
    }

}
