package dev.aludel.run;

import java.util.ArrayList;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.aludel.history.HistoryEntry;
import dev.aludel.migration.Migration;
import dev.aludel.revision.Revision;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.revision.Targets;
import dev.aludel.revision.VersionOrder;

/** Sources and history side by side: every migration and where it stands. Immutable. */
public final class Inventory {

    private final RevisionGraph<Revision> graph;

    private final @Nullable List<HistoryEntry> history;

    private final List<InventoryItem> items;

    private Inventory(RevisionGraph<Revision> graph, @Nullable List<HistoryEntry> history, List<InventoryItem> items) {
        this.graph = graph;
        this.history = history;
        this.items = items;
    }

    /**
     * Puts them side by side.
     * @param history what was applied; nothing where there is no history yet
     * @throws dev.aludel.revision.RevisionProblem if the sources do not make a graph
     */
    public static Inventory of(Collection<Migration> sources, Optional<List<HistoryEntry>> history) {
        return of(sources, history, Contracts.NONE);
    }

    /** The same, where some contracts wait. */
    static Inventory of(Collection<Migration> sources, Optional<List<HistoryEntry>> history, Contracts contracts) {
        RevisionGraph<Revision> graph = RevisionGraph.of(List.copyOf(sources));
        Map<String, HistoryEntry> entries = new LinkedHashMap<>();
        history.orElse(List.of()).forEach((entry) -> entries.put(entry.revision(), entry));
        Map<String, Hold> holds = contracts.holds(graph, entries.keySet());
        List<InventoryItem> items = new ArrayList<>();
        for (Revision revision : graph.inOrder()) {
            items.add(InventoryItem.of((Migration) revision, entries.remove(revision.id()), holds.get(revision.id())));
        }
        entries.values().forEach((entry) -> {
            boolean missing = isBelowAHead(entry.revision(), graph);
            items.add(missing ? firstAfter(entry.revision(), items) : items.size(), InventoryItem.of(entry, missing));
        });
        return new Inventory(graph, history.orElse(null), List.copyOf(items));
    }

    private static boolean isBelowAHead(String revision, RevisionGraph<Revision> graph) {
        return graph.heads().stream().anyMatch((head) -> VersionOrder.INSTANCE.compare(revision, head.id()) < 0);
    }

    private static int firstAfter(String revision, List<InventoryItem> items) {
        int place = 0;
        while (place < items.size() && VersionOrder.INSTANCE.compare(items.get(place).revision(), revision) < 0) {
            place++;
        }
        return place;
    }

    /** Every migration, in the order of application. */
    public List<InventoryItem> items() {
        return this.items;
    }

    /** Those that stand somewhere. */
    public List<InventoryItem> items(MigrationState state) {
        return this.items.stream().filter((item) -> item.state() == state).toList();
    }

    /**
     * What is to be run now to get to all heads, in order: what is pending, and what
     * stopped half-way.
     */
    public List<Migration> pending() {
        return migrations(upgradeTo("heads"));
    }

    /** All that is not applied, in order: what is pending, and what is held. */
    public List<InventoryItem> toCome() {
        return find(new Targets<>(this.graph, revisions(applied())).upgradeTo("heads"));
    }

    /** The migrations of some items. */
    public static List<Migration> migrations(List<InventoryItem> items) {
        return items.stream().map(InventoryItem::migration).filter(Objects::nonNull).toList();
    }

    /** The one of that id. */
    public Optional<InventoryItem> item(String revision) {
        return this.items.stream().filter((item) -> item.revision().equals(revision)).findFirst();
    }

    /** Whether the database has a history at all. */
    public boolean hasHistory() {
        return this.history != null;
    }

    /** The graph of the sources. */
    public RevisionGraph<Revision> graph() {
        return this.graph;
    }

    /**
     * The applied revisions that no other applied one revises: where the database stands.
     * What is not applied between two of them does not count.
     */
    public List<String> current() {
        Map<String, InventoryItem> byId = new HashMap<>();
        this.items.forEach((item) -> byId.put(item.revision(), item));
        Set<String> applied = applied().map(InventoryItem::revision).collect(Collectors.toSet());
        Set<String> revised = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        applied().forEach((item) -> open.addAll(parents(item)));
        while (!open.isEmpty()) {
            String parent = open.pop();
            if (revised.add(parent) && !applied.contains(parent) && byId.containsKey(parent)) {
                open.addAll(parents(byId.get(parent)));
            }
        }
        return applied().map(InventoryItem::revision).filter((id) -> !revised.contains(id)).toList();
    }

    /**
     * The migrations to run to get to a target, in order: pending ones, and those that
     * stopped half-way.
     */
    public List<InventoryItem> upgradeTo(String target) {
        List<Revision> settled = revisions(
                Stream.concat(applied(), this.items.stream().filter((item) -> item.state() == MigrationState.HELD)));
        return find(new Targets<>(this.graph, settled).upgradeTo(target));
    }

    /** The migrations to take back to get to a target, last first. */
    public List<InventoryItem> downgradeTo(String target) {
        Stream<InventoryItem> lastLast = applied()
            .sorted(Comparator.comparingLong((item) -> Objects.requireNonNull(item.entry()).position()));
        return find(new Targets<>(this.graph, revisions(lastLast)).downgradeTo(target));
    }

    /** The migrations that are applied when the database stands at a target. */
    public List<InventoryItem> upTo(String target) {
        return find(new Targets<>(this.graph, List.of()).upgradeTo(target));
    }

    /** What the last run applied and nobody took back, in order. */
    public List<HistoryEntry> lastRun() {
        List<HistoryEntry> entries = (this.history != null) ? this.history : List.of();
        long run = entries.stream().mapToLong(HistoryEntry::run).max().orElse(0);
        return entries.stream().filter((entry) -> entry.run() == run).toList();
    }

    /** The next place in the order of application. */
    long nextPosition() {
        return ((this.history != null) ? this.history : List.<HistoryEntry>of()).stream()
            .mapToLong(HistoryEntry::position)
            .max()
            .orElse(0) + 1;
    }

    private static List<Revision> revisions(Stream<InventoryItem> items) {
        return items.map((item) -> (item.migration() != null) ? item.migration()
                : (Revision) Objects.requireNonNull(item.entry()))
            .toList();
    }

    /** What stopped half-way is not. */
    private Stream<InventoryItem> applied() {
        return this.items.stream().filter((item) -> item.entry() != null && item.state() != MigrationState.FAILED);
    }

    private List<String> parents(InventoryItem item) {
        return (item.entry() != null && item.migration() == null) ? item.entry().revises()
                : this.graph.parents(item.revision());
    }

    private List<InventoryItem> find(List<Revision> revisions) {
        Map<String, InventoryItem> byId = new HashMap<>();
        this.items.forEach((item) -> byId.put(item.revision(), item));
        return revisions.stream().map((revision) -> Objects.requireNonNull(byId.get(revision.id()))).toList();
    }

}
