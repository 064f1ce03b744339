package dev.aludel.diff;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.aludel.operation.ExpressionNames;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.Generated;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/**
 * What becomes of the columns of the tables that stay, as far as other things have to
 * know.
 *
 * @param gone those that go
 * @param retyped those that get another type
 * @param estranged those whose new type is so different that what was said of the old one
 * does not hold
 * @param rebuilt those that are dropped and added again: nothing turns a column into a
 * generated one, and the columns that one is computed from keep their types
 */
record ColumnFates(Set<ColumnName> gone, Set<ColumnName> retyped, Set<ColumnName> estranged, Set<ColumnName> rebuilt) {

    static ColumnFates between(Schema from, Schema to, Set<QualifiedName> anew, Equivalence equivalence) {
        ColumnFates fates = new ColumnFates(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
        for (QualifiedName name : from.tables().keySet()) {
            Table wanted = to.whole(name).orElse(null);
            if (wanted != null && !anew.contains(name)) {
                fates.add(from.whole(name).orElseThrow(), wanted, equivalence);
            }
        }
        return fates;
    }

    /** The columns that are not the same afterwards. */
    Set<ObjectName> touched() {
        return Stream.of(this.gone, this.retyped, this.rebuilt)
            .flatMap(Set::stream)
            .map((column) -> ObjectName.column(column.table(), column.column()))
            .collect(Collectors.toSet());
    }

    private void add(Table table, Table wanted, Equivalence equivalence) {
        ValueEquivalence values = new ValueEquivalence(wanted, equivalence);
        for (Column column : table.columns()) {
            ColumnName name = new ColumnName(table.name(), column.name());
            Column other = wanted.column(column.name()).orElse(null);
            if (other == null) {
                this.gone.add(name);
                continue;
            }
            if (!equivalence.sameType(column.type(), other.type())) {
                this.retyped.add(name);
                if (!equivalence.isKin(column.type(), other.type())) {
                    this.estranged.add(name);
                }
            }
            if (values.cannotBecome(column, other)) {
                this.rebuilt.add(name);
            }
        }
        for (Column column : table.columns()) {
            if (column.value() instanceof Generated generated && wanted.column(column.name()).isPresent()
                    && isComputedFromRetyped(table, generated)) {
                this.rebuilt.add(new ColumnName(table.name(), column.name()));
            }
        }
    }

    private boolean isComputedFromRetyped(Table table, Generated generated) {
        return table.columns()
            .stream()
            .anyMatch((column) -> this.retyped.contains(new ColumnName(table.name(), column.name()))
                    && ExpressionNames.mention(generated.expression(), column.name()));
    }

    boolean isRebuilt(QualifiedName table, String column) {
        return this.rebuilt.contains(new ColumnName(table, column));
    }

    /** Whether a column is not what it was for a foreign key. */
    boolean isEstranged(QualifiedName table, List<String> columns) {
        return columns.stream().anyMatch((column) -> this.estranged.contains(new ColumnName(table, column)));
    }

    /** The columns of a table that expressions cannot name all the way through. */
    List<String> changing(Table table) {
        return table.columns()
            .stream()
            .map(Column::name)
            .filter((column) -> isRebuilt(table.name(), column) || isEstranged(table.name(), List.of(column)))
            .toList();
    }

}
