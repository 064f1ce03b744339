package dev.aludel.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Revisions ordered by what they revise and depend on: parents before children, and
 * otherwise by version. Immutable.
 *
 * @param <R> the revisions
 */
public final class RevisionGraph<R extends Revision> {

    private final Map<String, R> revisions;

    private final Map<String, List<String>> parents;

    private RevisionGraph(Map<String, R> revisions, Map<String, List<String>> parents) {
        this.revisions = revisions;
        this.parents = parents;
    }

    /**
     * The graph of these revisions.
     * @throws DuplicateRevision if two have one id
     * @throws UnknownParent if one revises or depends on a revision that is not there
     * @throws RevisionCycle if some come before themselves
     */
    public static <R extends Revision> RevisionGraph<R> of(Collection<R> revisions) {
        Map<String, R> byVersion = new TreeMap<>(VersionOrder.INSTANCE);
        for (R revision : revisions) {
            R other = byVersion.put(revision.id(), revision);
            if (other != null) {
                throw new DuplicateRevision(revision.id(), other.location(), revision.location());
            }
        }
        Map<String, List<String>> parents = parents(byVersion);
        Map<String, R> ordered = new LinkedHashMap<>();
        new TopologicalOrder(byVersion, parents).ids()
            .forEach((id) -> ordered.put(id, Objects.requireNonNull(byVersion.get(id))));
        return new RevisionGraph<>(ordered, parents);
    }

    private static Map<String, List<String>> parents(Map<String, ? extends Revision> byVersion) {
        Map<String, List<String>> parents = new LinkedHashMap<>();
        String previous = null;
        for (Revision revision : byVersion.values()) {
            List<String> revises = revision.revises();
            if (revises == null) {
                revises = (previous != null) ? List.of(previous) : List.of();
            }
            parents.put(revision.id(), revises);
            previous = revision.id();
            for (String needed : revises) {
                if (!byVersion.containsKey(needed)) {
                    throw new UnknownParent(revision, "revises", needed);
                }
            }
            for (String needed : revision.dependsOn()) {
                if (!byVersion.containsKey(needed)) {
                    throw new UnknownParent(revision, "depends on", needed);
                }
            }
        }
        return parents;
    }

    /** All revisions, in the order in which they are applied. */
    public List<R> inOrder() {
        return List.copyOf(this.revisions.values());
    }

    /** The revision of exactly that id. */
    public Optional<R> find(String id) {
        return Optional.ofNullable(this.revisions.get(id));
    }

    /** The parents of a revision. */
    public List<String> parents(String id) {
        return this.parents.getOrDefault(id, List.of());
    }

    /** The revisions that nobody revises, in order. */
    public List<R> heads() {
        Set<String> revised = new LinkedHashSet<>();
        this.parents.values().forEach(revised::addAll);
        return this.revisions.values().stream().filter((revision) -> !revised.contains(revision.id())).toList();
    }

    /**
     * The only head.
     * @return empty where there is no revision at all
     * @throws SeveralHeads if there are several
     */
    public Optional<R> head() {
        List<R> heads = heads();
        if (heads.size() > 1) {
            throw new SeveralHeads(heads);
        }
        return heads.stream().findFirst();
    }

    /** These revisions with all that comes before them, in order. */
    public List<R> upTo(Collection<String> ids) {
        return closure(ids, this::needed);
    }

    /** These revisions with all that comes after them, in order. */
    public List<R> from(Collection<String> ids) {
        Map<String, List<String>> dependants = new LinkedHashMap<>();
        this.revisions.keySet()
            .forEach((id) -> needed(id)
                .forEach((parent) -> dependants.computeIfAbsent(parent, (key) -> new ArrayList<>()).add(id)));
        return closure(ids, (id) -> dependants.getOrDefault(id, List.of()));
    }

    private Collection<String> needed(String id) {
        R revision = this.revisions.get(id);
        if (revision == null) {
            return List.of();
        }
        Set<String> needed = new LinkedHashSet<>(parents(id));
        needed.addAll(revision.dependsOn());
        return needed;
    }

    private List<R> closure(Collection<String> ids, Function<String, Collection<String>> next) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(ids);
        while (!open.isEmpty()) {
            String id = open.pop();
            if (reached.add(id)) {
                open.addAll(next.apply(id));
            }
        }
        return this.revisions.values().stream().filter((revision) -> reached.contains(revision.id())).toList();
    }

    @Override
    public String toString() {
        return this.revisions.keySet().toString();
    }

}
