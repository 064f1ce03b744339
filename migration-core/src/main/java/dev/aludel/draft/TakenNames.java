package dev.aludel.draft;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;

/**
 * The names of indexes, and of the keys that have one: a schema has each of them once, so
 * what is to last under a name cannot wait for what passes.
 */
final class TakenNames {

    private final Map<QualifiedName, Holder> holders = new HashMap<>();

    private TakenNames() {
    }

    /** Tables without what has a name that another thing is to have in the end. */
    static List<Table> leftTo(List<Table> lasting, List<Table> tables) {
        TakenNames names = new TakenNames();
        for (Table table : lasting) {
            table.indexes().forEach((index) -> names.take(table, index.name(), Index.class));
            table.constraints()
                .stream()
                .filter(TakenNames::hasIndex)
                .forEach((constraint) -> names.take(table, constraint.name(), constraint.getClass()));
        }
        return tables.stream().map(names::without).toList();
    }

    private void take(Table table, @Nullable String name, Class<?> kind) {
        if (name != null) {
            this.holders.put(table.name().sibling(name), new Holder(table.name(), kind));
        }
    }

    private Table without(Table table) {
        return table
            .withIndexes(table.indexes().stream().filter((index) -> isFree(table, index.name(), Index.class)).toList())
            .withConstraints(table.constraints()
                .stream()
                .filter((constraint) -> !hasIndex(constraint)
                        || isFree(table, constraint.name(), constraint.getClass()))
                .toList());
    }

    private boolean isFree(Table table, @Nullable String name, Class<?> kind) {
        Holder holder = new Holder(table.name(), kind);
        return name == null || this.holders.getOrDefault(table.name().sibling(name), holder).equals(holder);
    }

    private static boolean hasIndex(Constraint constraint) {
        return !(constraint instanceof ForeignKey || constraint instanceof CheckConstraint);
    }

    /** What has a name: a thing of its kind in a table. */
    private record Holder(QualifiedName table, Class<?> kind) {
    }

}
