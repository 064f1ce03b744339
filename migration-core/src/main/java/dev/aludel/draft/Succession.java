package dev.aludel.draft;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.aludel.revision.Revision;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.revision.Targets;
import dev.aludel.revision.VersionOrder;
import dev.aludel.schema.QualifiedName;

/**
 * Where a new migration comes in the graph. Immutable.
 *
 * @param revision its id
 * @param parents what it revises
 * @param unsaid whether its parent is the one before it in version order, so that its
 * header need not say so
 * @param held the tables of the contracts that wait, by revision
 */
public record Succession(String revision, List<String> parents, boolean unsaid, Map<String, Set<QualifiedName>> held) {

    public Succession {
        parents = List.copyOf(parents);
        held = Collections.unmodifiableMap(new LinkedHashMap<>(held));
    }

    /** A place where no contract waits. */
    public Succession(String revision, List<String> parents, boolean unsaid) {
        this(revision, parents, unsaid, Map.of());
    }

    /** The same where contracts wait that change these tables. */
    public Succession holding(Map<String, Set<QualifiedName>> contracts) {
        return new Succession(this.revision, this.parents, this.unsaid, contracts);
    }

    /**
     * Behind one head.
     * @param others ids that are taken besides those of the graph
     * @param head the head, or a unique part of its id or description; null for the only
     * one
     * @throws dev.aludel.revision.SeveralHeads if there are several and none is named
     * @throws dev.aludel.revision.UnknownTarget if there is no such migration
     */
    public static <R extends Revision> Succession behind(RevisionGraph<R> graph, Collection<String> others,
            @Nullable String head, Instant now) {
        Optional<R> parent = (head != null) ? Optional.of(new Targets<>(graph, List.<R>of()).find(head)) : graph.head();
        return of(graph, others, parent.map(Revision::id).stream().toList(), now);
    }

    /**
     * Behind all heads, which are one from then on.
     * @param others ids that are taken besides those of the graph
     */
    public static <R extends Revision> Succession behindAll(RevisionGraph<R> graph, Collection<String> others,
            Instant now) {
        return of(graph, others, graph.heads().stream().map(Revision::id).toList(), now);
    }

    private static <R extends Revision> Succession of(RevisionGraph<R> graph, Collection<String> others,
            List<String> parents, Instant now) {
        List<String> known = new ArrayList<>(graph.inOrder().stream().map(Revision::id).toList());
        String last = known.stream().max(VersionOrder.INSTANCE).orElse(null);
        known.addAll(others);
        return new Succession(NextRevision.after(known, now), parents,
                parents.isEmpty() || parents.equals(List.of(String.valueOf(last))));
    }

    /** The place behind this one. */
    Succession next(Instant now) {
        return new Succession(NextRevision.after(List.of(this.revision), now), List.of(this.revision), true, this.held);
    }

    /**
     * What a header says of it where the migration changes these tables: what a contract
     * has to do with, it comes after, since its children do not wait for it.
     */
    List<String> directives(Set<QualifiedName> tables) {
        List<String> needed = this.held.entrySet()
            .stream()
            .filter((contract) -> !Collections.disjoint(contract.getValue(), tables))
            .map(Map.Entry::getKey)
            .toList();
        List<String> directives = new ArrayList<>(directives());
        if (!needed.isEmpty()) {
            directives.add("depends-on " + String.join(", ", needed));
        }
        return directives;
    }

    /** What a header says of it. */
    public List<String> directives() {
        return this.unsaid ? List.of() : List.of("revises " + String.join(", ", this.parents));
    }

}
