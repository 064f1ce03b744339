package dev.aludel.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.aludel.migration.Migration;
import dev.aludel.revision.Revision;

/**
 * Which migrations are tried, and what brings a copy of the database to where the first
 * of them finds it.
 *
 * @param tried those that are tried, in order
 * @param takenBack what is applied and must not be before them
 * @param appliedBefore what they need and is not applied, in order
 */
record TrialPlan(List<Migration> tried, Set<String> takenBack, List<String> appliedBefore) {

    TrialPlan {
        tried = List.copyOf(tried);
        takenBack = Set.copyOf(takenBack);
        appliedBefore = List.copyOf(appliedBefore);
    }

    /**
     * Plans a trial.
     * @param range {@code a:b}; null for what is pending
     * @throws UnknownRange if that is none, or there is nothing in it
     */
    static TrialPlan of(Inventory inventory, @Nullable String range) {
        if (range == null) {
            return new TrialPlan(inventory.pending(), Set.of(), List.of());
        }
        String[] ends = range.split(":", -1);
        if (ends.length != 2) {
            throw UnknownRange.notOne(range);
        }
        List<InventoryItem> below = inventory.upTo(ends[0].isEmpty() ? "base" : ends[0]);
        List<InventoryItem> upTo = inventory.upTo(ends[1].isEmpty() ? "heads" : ends[1]);
        List<InventoryItem> tried = new ArrayList<>(upTo);
        tried.removeAll(below);
        if (tried.isEmpty()) {
            throw UnknownRange.empty(range, ends[0], ends[1]);
        }
        Set<String> after = new LinkedHashSet<>();
        inventory.graph()
            .from(tried.stream().map(InventoryItem::revision).toList())
            .stream()
            .map(Revision::id)
            .forEach(after::add);
        return new TrialPlan(tried.stream().map(InventoryItem::migration).map(Objects::requireNonNull).toList(),
                Set.copyOf(inventory.items()
                    .stream()
                    .filter((item) -> item.state() != MigrationState.PENDING && after.contains(item.revision()))
                    .map(InventoryItem::revision)
                    .toList()),
                upTo.stream()
                    .filter((item) -> !tried.contains(item) && item.state() == MigrationState.PENDING)
                    .map(InventoryItem::revision)
                    .toList());
    }

    /** The same without what a database has that is begun with a baseline. */
    TrialPlan without(List<InventoryItem> baseline) {
        List<String> there = baseline.stream().map(InventoryItem::revision).toList();
        return new TrialPlan(this.tried.stream().filter((migration) -> !there.contains(migration.id())).toList(),
                this.takenBack, this.appliedBefore.stream().filter((revision) -> !there.contains(revision)).toList());
    }

}
