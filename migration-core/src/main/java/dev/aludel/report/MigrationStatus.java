package dev.aludel.report;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.aludel.history.EntryKind;
import dev.aludel.history.HistoryEntry;
import dev.aludel.migration.DowngradeScript;
import dev.aludel.migration.Migration;
import dev.aludel.migration.Phase;
import dev.aludel.run.Inventory;
import dev.aludel.run.InventoryItem;
import dev.aludel.run.MigrationState;

/**
 * How one migration stands.
 *
 * @param revision its id
 * @param description what it does, in a few words
 * @param state how it stands
 * @param held why it waits, as the end of a sentence; null where it does not
 * @param revises its parents
 * @param phase what it asks of the code that runs meanwhile; null where its file is not
 * here
 * @param reversible whether its file says how to take it back
 * @param file its file; null where it is not here
 * @param stamped whether it was recorded without running it
 * @param appliedAt when it was applied; null where it is not, like all that follow
 * @param appliedBy the database user who applied it
 * @param application the application that applied it
 * @param applicationVersion that application's version
 * @param durationMillis how long it took, in milliseconds
 */
public record MigrationStatus(String revision, String description, MigrationState state, @Nullable String held,
        List<String> revises, @Nullable Phase phase, boolean reversible, @Nullable String file, boolean stamped,
        @Nullable Instant appliedAt, @Nullable String appliedBy, @Nullable String application,
        @Nullable String applicationVersion, @Nullable Long durationMillis) {

    public MigrationStatus {
        revises = List.copyOf(revises);
    }

    static MigrationStatus of(InventoryItem item, Inventory inventory) {
        Migration migration = item.migration();
        HistoryEntry entry = item.entry();
        List<String> revises = (migration == null && entry != null) ? entry.revises()
                : inventory.graph().parents(item.revision());
        return new MigrationStatus(item.revision(), item.description(), item.state(),
                (item.hold() != null) ? item.hold().text() : null, revises,
                (migration != null) ? migration.header().phase() : null,
                migration != null && migration.downgrade() instanceof DowngradeScript,
                (migration != null) ? migration.location().file() : null,
                entry != null && entry.kind() == EntryKind.STAMP, (entry != null) ? entry.startedAt() : null,
                (entry != null) ? entry.installedBy() : null, (entry != null) ? entry.application() : null,
                (entry != null) ? entry.applicationVersion() : null, (entry != null) ? entry.durationMillis() : null);
    }

}
