package dev.aludel.run;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.Dialect;
import dev.aludel.diff.Equivalence;
import dev.aludel.drift.Drift;
import dev.aludel.drift.Gap;
import dev.aludel.drift.OtherTools;
import dev.aludel.drift.WantedSchema;
import dev.aludel.hibernate.PreviousNames;
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
 * @param present the schema that the draft will meet, without what is nobody's to draft:
 * what is held has run
 * @param wanted the schema of the entities, comparable to that
 * @param numbered the sequences that the application numbers columns with
 * @param firstValues what columns hold in rows that were there before them
 * @param previous what tables and columns were called before
 * @param graph the migrations that there are
 * @param taken the ids of all that was ever applied
 * @param held the tables of the contracts that wait, by revision
 * @param gaps the statements of which it is not known what they have made of the present
 * schema
 */
record Ground(Dialect dialect, Equivalence equivalence, @Nullable String defaultSchema, Schema present, Schema wanted,
        Map<ColumnName, QualifiedName> numbered, Map<ColumnName, String> firstValues, PreviousNames previous,
        RevisionGraph<Revision> graph, List<String> taken, Map<String, Set<QualifiedName>> held, List<Gap> gaps) {

    /** Both in the words that people use, so that a draft is about what differs. */
    Ground {
        present = dialect.grammar().usual(present);
        wanted = dialect.grammar().usual(wanted);
    }

    /**
     * A database that has all migrations but those that are held, which come first.
     * @throws NotDrafted if it lacks some
     */
    static Ground of(Site site, Database database, WantedSchema entities) throws SQLException {
        Dialect dialect = database.dialect();
        Inventory inventory = site.inventory(database);
        new Verification(inventory, site.run()).check(database.history());
        if (!inventory.pending().isEmpty()) {
            throw NotDrafted.behind(inventory.pending());
        }
        String defaultSchema = dialect.catalog().defaultSchema(database.connection());
        HeldChanges held = HeldChanges.over(OtherTools
            .without(Preview.live(lookingAt(site, entities, defaultSchema, dialect), database), Schema.empty()),
                inventory, dialect, defaultSchema);
        Schema present = held.after();
        Schema wanted = Drift.comparable(entities.comparableTo(present, defaultSchema, dialect.reader()), present,
                dialect, database.connection());
        return new Ground(dialect, dialect.equivalence(database.connection()), defaultSchema, present, wanted,
                entities.numbered(defaultSchema), entities.firstValues(defaultSchema),
                entities.previousNames(defaultSchema), inventory.graph(),
                inventory.items().stream().map(InventoryItem::revision).toList(), held.tables(), held.gaps());
    }

    /** A site that looks also at the schemas of SQL which entities name. */
    static Site lookingAt(Site site, WantedSchema entities, @Nullable String defaultSchema, Dialect dialect) {
        return site.lookingAt(
                entities.comparableTo(Schema.empty(), defaultSchema, dialect.reader()).namespaces().keySet(),
                defaultSchema);
    }

    /** The migrations themselves. */
    static Ground of(SourceReplay sources, Dialect dialect, String defaultSchema, WantedSchema entities) {
        Schema present = sources.schema();
        return new Ground(dialect, dialect.equivalence(), defaultSchema, present,
                Drift.comparable(entities.comparableTo(present, defaultSchema, dialect.reader()), present,
                        sources.elsewhere()),
                entities.numbered(defaultSchema), entities.firstValues(defaultSchema),
                entities.previousNames(defaultSchema), sources.graph(),
                sources.graph().inOrder().stream().map(Revision::id).toList(), Map.of(), sources.gaps());
    }

    /** The migrations in the order of application. */
    List<Migration> migrations() {
        return this.graph.inOrder().stream().map(Migration.class::cast).toList();
    }

}
