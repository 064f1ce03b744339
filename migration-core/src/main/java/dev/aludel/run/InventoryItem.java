package dev.aludel.run;

import org.jspecify.annotations.Nullable;

import dev.aludel.history.HistoryEntry;
import dev.aludel.migration.Migration;

/**
 * A migration and where it stands. The sources or the history know it, or both.
 *
 * @param revision its id
 * @param description what it does, in a few words
 * @param state where it stands
 * @param migration what the sources say; null where they say nothing
 * @param entry what the history says; null where it says nothing
 * @param hold why it waits; null where it does not
 */
public record InventoryItem(String revision, String description, MigrationState state, @Nullable Migration migration,
        @Nullable HistoryEntry entry, @Nullable Hold hold) {

    static InventoryItem of(Migration migration, @Nullable HistoryEntry entry, @Nullable Hold hold) {
        return new InventoryItem(migration.id(), migration.description(),
                (hold != null) ? MigrationState.HELD : state(migration, entry), migration, entry, hold);
    }

    static InventoryItem of(HistoryEntry entry, boolean missing) {
        return new InventoryItem(entry.revision(), entry.description(),
                missing ? MigrationState.MISSING : MigrationState.UNKNOWN, null, entry, null);
    }

    private static MigrationState state(Migration migration, @Nullable HistoryEntry entry) {
        if (entry == null) {
            return MigrationState.PENDING;
        }
        if (!entry.isDone()) {
            return MigrationState.FAILED;
        }
        return entry.checksum().equals(migration.checksum()) ? MigrationState.APPLIED : MigrationState.CHANGED;
    }

}
