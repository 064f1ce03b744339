package dev.aludel.report;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import dev.aludel.run.Inventory;
import dev.aludel.run.InventoryItem;
import dev.aludel.run.MigrationState;

/** The verdict on an inventory, and the one sentence that says what to do. */
record NextAction(StatusVerdict verdict, String text) {

    static NextAction of(Inventory inventory) {
        List<InventoryItem> failed = inventory.items(MigrationState.FAILED);
        if (!failed.isEmpty()) {
            return new NextAction(StatusVerdict.FAILED,
                    "Correct %s, which stopped half-way, and upgrade again: it goes on where it stopped."
                        .formatted(names(failed)));
        }
        List<InventoryItem> missing = inventory.items(MigrationState.MISSING);
        if (!missing.isEmpty()) {
            return new NextAction(StatusVerdict.INCONSISTENT,
                    "Bring back the files of %s: they were applied and are not in the sources."
                        .formatted(names(missing)));
        }
        List<InventoryItem> changed = inventory.items(MigrationState.CHANGED);
        if (!changed.isEmpty()) {
            return new NextAction(StatusVerdict.INCONSISTENT,
                    "Put %s back as it was when it was applied, and write a new migration for the change."
                        .formatted(names(changed)));
        }
        List<InventoryItem> pending = inventory.items(MigrationState.PENDING);
        if (!pending.isEmpty()) {
            return new NextAction(StatusVerdict.PENDING,
                    "Upgrade: %s %s pending.".formatted(names(pending), (pending.size() == 1) ? "is" : "are"));
        }
        if (!inventory.items(MigrationState.UNKNOWN).isEmpty()) {
            return new NextAction(StatusVerdict.AHEAD,
                    "Nothing to do here: a newer version of the application has applied %s."
                        .formatted(names(inventory.items(MigrationState.UNKNOWN))));
        }
        if (inventory.items().isEmpty()) {
            return new NextAction(StatusVerdict.EMPTY, "Write the first migration into one of aludel.locations.");
        }
        return new NextAction(StatusVerdict.UP_TO_DATE,
                inventory.items(MigrationState.HELD)
                    .stream()
                    .findFirst()
                    .map(NextAction::held)
                    .orElse("Nothing to do."));
    }

    private static String held(InventoryItem item) {
        return "Nothing to do now: %s is held %s. When no old version runs any more, 'migrations upgrade --contract' applies it."
            .formatted(item.revision(), Objects.requireNonNull(item.hold()).text());
    }

    private static String names(List<InventoryItem> items) {
        String names = items.stream().limit(3).map(InventoryItem::revision).collect(Collectors.joining(", "));
        return (items.size() > 3) ? names + " and %d more".formatted(items.size() - 3) : names;
    }

}
