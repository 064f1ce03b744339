package dev.aludel.trial;

import java.util.EnumSet;
import java.util.Set;

import dev.aludel.schema.Constraint;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;

/** A schema without what would be in the way while rows are put into it. */
final class PartialSchema {

    /** What does something of its own when a row comes. */
    private static final Set<ObjectKind> ACTIVE = EnumSet.of(ObjectKind.TRIGGER, ObjectKind.RULE, ObjectKind.POLICY,
            ObjectKind.EVENT_TRIGGER, ObjectKind.SETTING, ObjectKind.GRANT, ObjectKind.PUBLICATION);

    /** What is read off the rows that are there when it is made. */
    private static final Set<ObjectKind> DERIVED = EnumSet.of(ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW,
            ObjectKind.STATISTICS);

    private PartialSchema() {
    }

    /**
     * For rows that were true of the whole: without conditions that depend on the order.
     */
    static Schema forCopies(Schema schema) {
        return forInvented(schema).withoutObjects((object) -> DERIVED.contains(object.name().kind()))
            .withEachTable(PartialSchema::bare);
    }

    /** For rows that have to prove themselves: with all conditions. */
    static Schema forInvented(Schema schema) {
        return schema.withoutObjects((object) -> ACTIVE.contains(object.name().kind()));
    }

    private static Table bare(Table table) {
        return table.withConstraints(table.constraints().stream().filter(PartialSchema::isKey).toList())
            .withIndexes(table.indexes().stream().filter((index) -> index.valid() && !index.unique()).toList());
    }

    private static boolean isKey(Constraint constraint) {
        return constraint instanceof PrimaryKey || constraint instanceof UniqueConstraint;
    }

}
