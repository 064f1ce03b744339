package dev.aludel.schema;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Names for the constraints and indexes that nobody named: {@code fk_tasks_priority_id}.
 * A name that is too long for the database is cut the same way every time, and one that
 * is taken is numbered.
 */
public final class Naming {

    /**
     * The longest name PostgreSQL keeps, in bytes: NAMEDATALEN - 1, "Identifiers and Key
     * Words" of its manual.
     */
    private static final int LIMIT = 63;

    private Naming() {
    }

    /** The same schema with a name for everything. */
    public static Schema complete(Schema schema) {
        return schema.withEachTable((table) -> complete(table, Set.of()));
    }

    /**
     * The same table with a name for everything, none of them among those that are taken.
     */
    public static Table complete(Table table, Set<String> takenNames) {
        Set<String> taken = new HashSet<>(takenNames);
        table.constraints().stream().map(Constraint::name).forEach(taken::add);
        table.indexes().stream().map(Index::name).forEach(taken::add);
        List<Constraint> constraints = table.constraints()
            .stream()
            .map((constraint) -> (constraint.name() != null) ? constraint
                    : constraint.named(free(wanted(table, constraint), taken)))
            .toList();
        List<Index> indexes = table.indexes()
            .stream()
            .map((index) -> (index.name() != null) ? index : index.named(free(wanted(table, index), taken)))
            .toList();
        return table.withConstraints(constraints).withIndexes(indexes);
    }

    private static String wanted(Table table, Constraint constraint) {
        String name = table.name().name();
        if (constraint instanceof PrimaryKey) {
            return "pk_" + name;
        }
        if (constraint instanceof CheckConstraint) {
            return "ck_" + name;
        }
        String prefix = (constraint instanceof UniqueConstraint) ? "uq_"
                : (constraint instanceof ForeignKey) ? "fk_" : "ex_";
        return prefix + name + (constraint.columns().isEmpty() ? "" : "_" + String.join("_", constraint.columns()));
    }

    private static String wanted(Table table, Index index) {
        String columns = String.join("_", index.columns());
        return (index.unique() ? "ux_" : "ix_") + table.name().name() + (columns.isEmpty() ? "" : "_" + columns);
    }

    private static String free(String wanted, Set<String> taken) {
        String name = cut(wanted, "");
        for (int number = 2; !taken.add(name); number++) {
            name = cut(wanted, "_" + number);
        }
        return name;
    }

    private static String cut(String name, String end) {
        if (bytes(name + end) <= LIMIT) {
            return name + end;
        }
        String mark = "_" + Integer.toHexString(name.hashCode()) + end;
        StringBuilder kept = new StringBuilder(name);
        while (bytes(kept + mark) > LIMIT) {
            kept.setLength(kept.offsetByCodePoints(kept.length(), -1));
        }
        return kept + mark;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

}
