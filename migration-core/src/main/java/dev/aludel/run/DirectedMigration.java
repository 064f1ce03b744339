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
record DirectedMigration(Migration migration, List<Statement> statements, boolean up) {

    static DirectedMigration up(Migration migration) {
        return new DirectedMigration(migration, migration.upgrade(), true);
    }

    static DirectedMigration down(Migration migration) {
        return new DirectedMigration(migration, migration.downgradeStatements(), false);
    }

    /** How many of its statements change something; the others are conditions. */
    int changes() {
        return (int) this.statements.stream().filter((statement) -> !statement.isRequirement()).count();
    }

    /**
     * What is left after so many changes. Conditions after the last of them are asked
     * again.
     */
    List<Statement> after(int changes) {
        int index = 0;
        for (int seen = 0; seen < changes; index++) {
            seen += this.statements.get(index).isRequirement() ? 0 : 1;
        }
        return this.statements.subList(index, this.statements.size());
    }

    String verb() {
        return this.up ? "Applied" : "Took back";
    }

}
