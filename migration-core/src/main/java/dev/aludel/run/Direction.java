package dev.aludel.run;

import java.util.List;

import dev.aludel.migration.Migration;
import dev.aludel.migration.Statement;

/**
 * A migration to be run one way.
 *
 * @param migration the migration
 * @param statements the statements of this way
 * @param up whether it is the upgrade
 */
record Direction(Migration migration, List<Statement> statements, boolean up) {

    static Direction up(Migration migration) {
        return new Direction(migration, migration.upgrade(), true);
    }

    static Direction down(Migration migration) {
        return new Direction(migration, migration.downgradeStatements(), false);
    }

    String verb() {
        return this.up ? "Applied" : "Took back";
    }

}
