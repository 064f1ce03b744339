package dev.aludel.revision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;

/**
 * Parents before children, the lower version first where both may come next, without
 * recursion (Kahn's algorithm): the same revisions always come in the same order.
 */
final class TopologicalOrder {

    private final Map<String, Set<String>> needed = new TreeMap<>(VersionOrder.INSTANCE);

    TopologicalOrder(Map<String, ? extends Revision> revisions, Map<String, List<String>> parents) {
        revisions.forEach((id, revision) -> {
            Set<String> before = new LinkedHashSet<>(parents.getOrDefault(id, List.of()));
            before.addAll(revision.dependsOn());
            this.needed.put(id, before);
        });
    }

    List<String> ids() {
        Map<String, List<String>> dependants = new TreeMap<>();
        Map<String, Integer> open = new TreeMap<>();
        PriorityQueue<String> ready = new PriorityQueue<>(VersionOrder.INSTANCE);
        this.needed.forEach((id, before) -> {
            open.put(id, before.size());
            before.forEach((parent) -> dependants.computeIfAbsent(parent, (key) -> new ArrayList<>()).add(id));
            if (before.isEmpty()) {
                ready.add(id);
            }
        });
        List<String> order = new ArrayList<>();
        while (!ready.isEmpty()) {
            String id = ready.remove();
            order.add(id);
            for (String dependant : dependants.getOrDefault(id, List.of())) {
                if (open.merge(dependant, -1, Integer::sum) == 0) {
                    ready.add(dependant);
                }
            }
        }
        if (order.size() < this.needed.size()) {
            throw new RevisionCycle(cycle(Set.copyOf(order)));
        }
        return order;
    }

    /**
     * Walks from any revision that was left over to its left-over parents until one comes
     * again.
     */
    private List<String> cycle(Set<String> ordered) {
        String id = this.needed.keySet().stream().filter((left) -> !ordered.contains(left)).findFirst().orElseThrow();
        List<String> path = new ArrayList<>();
        while (!path.contains(id)) {
            path.add(id);
            id = this.needed.getOrDefault(id, Set.of())
                .stream()
                .filter((parent) -> !ordered.contains(parent))
                .findFirst()
                .orElseThrow();
        }
        List<String> cycle = new ArrayList<>(path.subList(path.indexOf(id), path.size()));
        cycle.add(id);
        return cycle;
    }

}
