package dev.aludel.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A reference to rows of another table.
 *
 * @param name its name; null where any will do
 * @param columns the referring columns in order
 * @param referencedTable the table referred to
 * @param referencedColumns its columns in the same order; empty for its primary key
 * @param onDelete what a delete there does here
 * @param onUpdate what an update of the key there does here
 * @param validated whether the database knows that all rows keep it; false for
 * {@code NOT VALID}
 */
public record ForeignKey(@Nullable String name, List<String> columns, QualifiedName referencedTable,
        List<String> referencedColumns, ReferentialAction onDelete, ReferentialAction onUpdate,
        boolean validated) implements Constraint {

    public ForeignKey {
        columns = List.copyOf(columns);
        referencedColumns = List.copyOf(referencedColumns);
        if (!referencedColumns.isEmpty() && referencedColumns.size() != columns.size()) {
            throw new IllegalArgumentException("Foreign key %s refers with %s to %s: not the same number"
                .formatted(name, columns, referencedColumns));
        }
    }

    /** A validated foreign key without actions. */
    public static ForeignKey of(@Nullable String name, List<String> columns, QualifiedName referencedTable,
            List<String> referencedColumns) {
        return new ForeignKey(name, columns, referencedTable, referencedColumns, ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION, true);
    }

    @Override
    public ForeignKey named(@Nullable String newName) {
        return new ForeignKey(newName, this.columns, this.referencedTable, this.referencedColumns, this.onDelete,
                this.onUpdate, this.validated);
    }

    /** The same, referring elsewhere. */
    public ForeignKey referringTo(QualifiedName table, List<String> itsColumns) {
        return new ForeignKey(this.name, this.columns, table, itsColumns, this.onDelete, this.onUpdate, this.validated);
    }

    /** The same with other columns of its own. */
    public ForeignKey on(List<String> newColumns) {
        return new ForeignKey(this.name, newColumns, this.referencedTable, this.referencedColumns, this.onDelete,
                this.onUpdate, this.validated);
    }

    /** The same with another delete action. */
    public ForeignKey onDelete(ReferentialAction action) {
        return new ForeignKey(this.name, this.columns, this.referencedTable, this.referencedColumns, action,
                this.onUpdate, this.validated);
    }

    /** The same, checked or not yet. */
    public ForeignKey validated(boolean checked) {
        return new ForeignKey(this.name, this.columns, this.referencedTable, this.referencedColumns, this.onDelete,
                this.onUpdate, checked);
    }

    @Override
    public String kind() {
        return "foreign key";
    }

}
