package dev.aludel.draft;

import dev.aludel.diff.Equivalence;
import dev.aludel.plan.Gentleness;
import dev.aludel.plan.Renames;
import dev.aludel.schema.Naming;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/**
 * What a draft for entities starts from.
 *
 * @param present the schema that is there, with the columns of all foreign keys spelled
 * out
 * @param wanted the schema of the entities, likewise
 * @param filter what is looked at
 * @param rules what may be dropped
 * @param naming how what nobody named is called
 * @param equivalence which spellings mean the same
 * @param gentle what the old code may be using meanwhile
 * @param renames what it finds under other names there
 */
record Premise(Schema present, Schema wanted, DraftFilter filter, DropRules rules, Naming naming,
        Equivalence equivalence, Gentleness gentle, Renames renames) {

    boolean looksAt(QualifiedName name) {
        return this.filter.accepts(name);
    }

    /** Whether a thing may go that no entity wants. */
    boolean mayDrop(ObjectName thing) {
        return looksAt(thing.name()) && this.rules.mayDrop(thing);
    }

}
