package dev.aludel.draft;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.aludel.operation.ExpressionNames;
import dev.aludel.schema.Column;
import dev.aludel.schema.Generated;
import dev.aludel.schema.NamedObject;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/**
 * What stays and needs a table or a column.
 *
 * @param present the schema that is there
 * @param stays which things of it stay
 */
record Dependents(Schema present, Predicate<NamedObject> stays) {

    /** What goes with a table, however much it needs it. */
    private static final Set<ObjectKind> PARTS = EnumSet.of(ObjectKind.GRANT, ObjectKind.DEFAULT_PRIVILEGES,
            ObjectKind.SETTING, ObjectKind.STATISTICS, ObjectKind.PUBLICATION);

    /** The names of all views, also of those that are stored. */
    Set<QualifiedName> views() {
        return this.present.objects()
            .keySet()
            .stream()
            .filter((name) -> name.kind() == ObjectKind.VIEW || name.kind() == ObjectKind.MATERIALIZED_VIEW)
            .map(ObjectName::name)
            .collect(Collectors.toSet());
    }

    /** What needs a table and is no part of it; null for nothing. */
    @Nullable String on(Table table) {
        return first((object) -> needs(object, table.name()) && !object.name().isPartOf(table.name()));
    }

    /**
     * What needs a column and stays; null for nothing.
     * @param wanted the table as its entity has it
     */
    @Nullable String on(Table table, String column, Table wanted) {
        String key = table.inheritance().partitionKey();
        if (key != null && ExpressionNames.mention(key, column)) {
            return "the way its rows are divided";
        }
        for (Column other : table.columns()) {
            if (other.value() instanceof Generated generated && ExpressionNames.mention(generated.expression(), column)
                    && (wanted.column(other.name()).isPresent() || on(table, other.name(), wanted) != null)) {
                return "column " + other.name();
            }
        }
        return first((object) -> needs(object, table.name()) && object.definition() != null
                && ExpressionNames.mention(object.definition(), column));
    }

    private @Nullable String first(Predicate<NamedObject> meant) {
        return this.present.objects()
            .values()
            .stream()
            .filter((object) -> !PARTS.contains(object.name().kind()))
            .filter(this.stays)
            .filter(meant)
            .map((object) -> object.name().toString())
            .findFirst()
            .orElse(null);
    }

    private static boolean needs(NamedObject object, QualifiedName table) {
        return object.name().isPartOf(table) || object.needs()
            .stream()
            .anyMatch((need) -> (need.kind() == ObjectKind.TABLE || need.kind() == ObjectKind.COLUMN)
                    && need.name().equals(table));
    }

}
