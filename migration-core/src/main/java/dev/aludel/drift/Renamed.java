package dev.aludel.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import dev.aludel.diff.Equivalence;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RenameColumn;
import dev.aludel.operation.RenameTable;
import dev.aludel.schema.Column;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/**
 * What was renamed by hand, as far as two schemas let that be told: a table that is gone
 * and another one with the same columns, a column that is gone and another one of its
 * type in its place. To take that for a drop would lose the rows elsewhere.
 *
 * @param before the schema before it
 * @param after the schema after it, and after whatever else was done
 * @param equivalence which types are one
 */
record Renamed(Schema before, Schema after, Equivalence equivalence) {

    /** The renames, in an order that works. */
    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        Schema schema = this.before;
        for (Table table : this.before.tables().values()) {
            if (this.after.table(table.name()).isEmpty()) {
                List<Table> candidates = candidates(table);
                if (candidates.size() == 1) {
                    operations.add(new RenameTable(table.name(), candidates.get(0).name()));
                }
            }
        }
        for (Operation operation : operations) {
            schema = operation.applyTo(schema);
        }
        for (Table table : schema.tables().values()) {
            this.after.table(table.name()).ifPresent((found) -> columns(table, found, operations));
        }
        return operations;
    }

    private List<Table> candidates(Table gone) {
        return this.after.tables()
            .values()
            .stream()
            .filter((table) -> this.before.table(table.name()).isEmpty())
            .filter((table) -> Objects.equals(table.name().schema(), gone.name().schema()))
            .filter((table) -> hasItsKey(table, gone) || names(table).equals(names(gone)) && !table.columns().isEmpty())
            .toList();
    }

    /** The name of a key is that of its index, which two tables cannot have at once. */
    private static boolean hasItsKey(Table table, Table gone) {
        PrimaryKey key = table.primaryKey();
        PrimaryKey other = gone.primaryKey();
        return key != null && other != null && key.name() != null && key.name().equals(other.name());
    }

    private void columns(Table table, Table found, List<Operation> operations) {
        Set<String> old = Set.copyOf(names(table));
        Set<String> now = Set.copyOf(names(found));
        for (int i = 0; i < Math.min(table.columns().size(), found.columns().size()); i++) {
            Column one = table.columns().get(i);
            Column other = found.columns().get(i);
            if (one.name().equals(other.name())) {
                continue;
            }
            if (now.contains(one.name()) || old.contains(other.name())
                    || !this.equivalence.sameType(one.type(), other.type())) {
                return;
            }
            operations.add(new RenameColumn(table.name(), one.name(), other.name()));
        }
    }

    private static List<String> names(Table table) {
        return table.columns().stream().map(Column::name).toList();
    }

}
