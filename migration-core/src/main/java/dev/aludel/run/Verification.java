package dev.aludel.run;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.aludel.history.History;
import dev.aludel.history.HistoryEntry;
import dev.aludel.migration.Migration;

/** Says whether sources and history go together. */
final class Verification {

    private static final Logger logger = LoggerFactory.getLogger(Verification.class);

    private final Inventory inventory;

    private final RunSettings settings;

    Verification(Inventory inventory, RunSettings settings) {
        this.inventory = inventory;
        this.settings = settings;
    }

    /**
     * Checks that nothing is missing or changed, or ahead where that is not wanted.
     * @throws MissingMigration if an applied migration's file is gone
     * @throws ChangedMigration if an applied migration has another text
     * @throws UnknownMigration if a newer version has been here, and that is not wanted
     * @throws OutOfOrder if a migration comes too late, and that is not wanted
     */
    void check(History history) {
        List<InventoryItem> missing = this.inventory.items(MigrationState.MISSING);
        if (!missing.isEmpty()) {
            throw new MissingMigration(missing);
        }
        this.inventory.items(MigrationState.CHANGED).stream().findFirst().ifPresent((item) -> {
            throw changed(item, history);
        });
        checkUnknown();
        if (!this.settings.outOfOrder()) {
            checkOrder();
        }
    }

    private void checkUnknown() {
        List<InventoryItem> unknown = this.inventory.items(MigrationState.UNKNOWN);
        if (unknown.isEmpty()) {
            return;
        }
        if (this.settings.unknown() == RunSettings.Unknown.FAIL) {
            throw new UnknownMigration(unknown);
        }
        if (this.settings.unknown() == RunSettings.Unknown.WARN) {
            logger.warn("The database is ahead of this application: a newer version applied {}",
                    unknown.stream().map(InventoryItem::revision).collect(Collectors.joining(", ")));
        }
    }

    private void checkOrder() {
        InventoryItem pending = null;
        for (InventoryItem item : this.inventory.items()) {
            boolean waited = item.migration() != null && Contracts.isContract(item.migration());
            if (item.state() == MigrationState.PENDING && pending == null && !waited) {
                pending = item;
            }
            if (item.state() == MigrationState.APPLIED && pending != null) {
                throw new OutOfOrder(pending, item);
            }
        }
    }

    private static ChangedMigration changed(InventoryItem item, History history) {
        Migration migration = Objects.requireNonNull(item.migration());
        HistoryEntry entry = Objects.requireNonNull(item.entry());
        return new ChangedMigration(migration, entry, history.upgradeText(item.revision()).orElse(""),
                migration.upgradeText());
    }

}
