package dev.aludel.run;

import java.util.List;

import dev.aludel.dialect.SqlReader;
import dev.aludel.dialect.SqlStatement;
import dev.aludel.history.HistoryEntry;
import dev.aludel.migration.Migration;
import dev.aludel.migration.Statement;

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
        SqlReader reader = database.dialect().reader();
        String applied = database.history().upgradeText(migration.id()).orElse("");
        List<String> before = reader.split(applied).stream().map(SqlStatement::sql).map(reader::fingerprint).toList();
        List<String> now = migration.upgrade()
            .stream()
            .filter((statement) -> !statement.isRequirement())
            .map(Statement::sql)
            .map(reader::fingerprint)
            .toList();
        int done = entry.statementsDone();
        if (now.size() < done || before.size() < done || !now.subList(0, done).equals(before.subList(0, done))) {
            throw new ChangedMigration(migration, entry, applied, migration.upgradeText());
        }
    }

}
