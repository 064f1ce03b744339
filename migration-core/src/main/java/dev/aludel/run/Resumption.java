package dev.aludel.run;

import java.util.List;
import java.util.Map;

import dev.aludel.history.HistoryEntry;
import dev.aludel.migration.Migration;
import dev.aludel.source.MigrationReader;

/**
 * Whether a migration that stopped half-way can go on: the statements that are done must
 * be those that were.
 */
final class Resumption {

    private Resumption() {
    }

    /**
     * Compares what is done with what the file says now.
     * @throws ChangedMigration if they differ
     */
    static void check(Migration migration, HistoryEntry entry, Database database) {
        if (entry.checksum().equals(migration.checksum())) {
            return;
        }
        MigrationReader reader = new MigrationReader(database.dialect().reader(), Map.of());
        String applied = database.history().upgradeText(migration.id()).orElse("");
        List<String> before = reader.fingerprints(reader.applied(migration.id(), applied));
        List<String> now = reader.fingerprints(migration.upgrade());
        int done = entry.statementsDone();
        if (now.size() < done || before.size() < done || !now.subList(0, done).equals(before.subList(0, done))) {
            throw new ChangedMigration(migration, entry, applied, migration.upgradeText());
        }
    }

}
