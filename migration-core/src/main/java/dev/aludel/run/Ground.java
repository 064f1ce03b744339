package dev.aludel.run;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.Dialect;
import dev.aludel.diff.Equivalence;
import dev.aludel.migration.Migration;
import dev.aludel.revision.Revision;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/**
 * What is known before a draft is made.
 *
 * @param dialect the database
 * @param equivalence which spellings mean the same there
 * @param defaultSchema the schema whose name is left out; null where there is none
 * @param present the schema that the draft will meet, without what is nobody's to draft
 * @param wanted the schema of the entities, comparable to that
 * @param numbered the sequences that the application numbers columns with
 * @param graph the migrations that there are
 * @param taken the ids of all that was ever applied
 */
record Ground(Dialect dialect, Equivalence equivalence, @Nullable String defaultSchema, Schema present, Schema wanted,
        Map<ColumnName, QualifiedName> numbered, RevisionGraph<Revision> graph, List<String> taken) {

    /** The migrations in the order of application. */
    List<Migration> migrations() {
        return this.graph.inOrder().stream().map(Migration.class::cast).toList();
    }

}
