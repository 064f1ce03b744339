package dev.aludel.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.aludel.dialect.Dialect;
import dev.aludel.drift.Gap;
import dev.aludel.migration.Migration;
import dev.aludel.replay.Replay;
import dev.aludel.replay.Replayed;
import dev.aludel.revision.Revision;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/**
 * What the migrations in the sources make, replayed from nothing: no database is asked.
 *
 * @param graph the migrations
 * @param schema the schema after all of them, as far as they are understood and looked at
 * @param elsewhere the tables in schemas that are not looked at
 * @param gaps the statements whose effect is not known
 */
record SourceReplay(RevisionGraph<Revision> graph, Schema schema, Set<QualifiedName> elsewhere, List<Gap> gaps) {

    SourceReplay {
        elsewhere = Set.copyOf(elsewhere);
        gaps = List.copyOf(gaps);
    }

    /**
     * Replays all migrations of a site.
     * @param defaultSchema the schema whose name may be left out
     */
    static SourceReplay of(Site site, Dialect dialect, String defaultSchema) {
        RevisionGraph<Revision> graph = RevisionGraph.of(List.copyOf(site.source().read(dialect)));
        Replay replay = Replay.of(dialect.reader(), defaultSchema);
        Schema schema = Schema.empty();
        List<Gap> gaps = new ArrayList<>();
        Undefined undefined = new Undefined();
        for (Revision revision : graph.inOrder()) {
            Replayed replayed = replay.over(schema, ((Migration) revision).upgrade());
            replayed.steps()
                .stream()
                .filter((step) -> !step.isExact())
                .map((step) -> Promises.gap(revision.id(), step))
                .forEach(gaps::add);
            replayed.steps().forEach((step) -> undefined.add(revision.id(), step));
            schema = replayed.after();
        }
        Schema visible = VisibleSchemas.of(site.schemas(), defaultSchema).of(schema);
        gaps.addAll(undefined.in(visible).values());
        Set<QualifiedName> elsewhere = new HashSet<>(schema.tables().keySet());
        elsewhere.removeAll(visible.tables().keySet());
        return new SourceReplay(graph, visible, elsewhere, gaps);
    }

}
