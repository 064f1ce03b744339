package dev.aludel.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Columns that refer to a key of a table.
 *
 * @param name its name; null where any will do
 * @param columns its own columns in order
 * @param referencedTable the table referred to
 * @param referencedColumns its columns in the same order; empty for its primary key
 * @param rules what changes there do here
 * @param period whether the last column is a period that has to be covered by those
 * referred to, from PostgreSQL 18 on
 * @param deferral when it is checked
 * @param enforcement for which rows it is known to hold
 * @param comment what people say of it; null for nothing
 */
public record ForeignKey(@Nullable String name, List<String> columns, QualifiedName referencedTable,
        List<String> referencedColumns, ReferentialRules rules, boolean period, Deferral deferral,
        Enforcement enforcement, @Nullable String comment) implements Constraint {

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
        return new ForeignKey(name, columns, referencedTable, referencedColumns, ReferentialRules.USUAL, false,
                Deferral.NOT_DEFERRABLE, Enforcement.VALIDATED, null);
    }

    @Override
    public ForeignKey named(@Nullable String newName) {
        return new ForeignKey(newName, this.columns, this.referencedTable, this.referencedColumns, this.rules,
                this.period, this.deferral, this.enforcement, this.comment);
    }

    /** The same, referring elsewhere. */
    public ForeignKey referringTo(QualifiedName table, List<String> itsColumns) {
        return new ForeignKey(this.name, this.columns, table, itsColumns, this.rules, this.period, this.deferral,
                this.enforcement, this.comment);
    }

    @Override
    public ForeignKey on(List<String> newColumns) {
        return new ForeignKey(this.name, newColumns, this.referencedTable, this.referencedColumns, this.rules
            .settingOnDelete(this.rules.setOnDelete()
                .stream()
                .map((column) -> this.columns.contains(column) ? newColumns.get(this.columns.indexOf(column)) : column)
                .toList()), this.period, this.deferral, this.enforcement, this.comment);
    }

    /** The same with other rules. */
    public ForeignKey ruledBy(ReferentialRules newRules) {
        return new ForeignKey(this.name, this.columns, this.referencedTable, this.referencedColumns, newRules,
                this.period, this.deferral, this.enforcement, this.comment);
    }

    /** The same with another delete action. */
    public ForeignKey onDelete(ReferentialAction action) {
        return ruledBy(this.rules.onDelete(action));
    }

    /** The same, from a period to those that cover it. */
    public ForeignKey ofPeriods() {
        return new ForeignKey(this.name, this.columns, this.referencedTable, this.referencedColumns, this.rules, true,
                this.deferral, this.enforcement, this.comment);
    }

    @Override
    public ForeignKey deferred(Deferral newDeferral) {
        return new ForeignKey(this.name, this.columns, this.referencedTable, this.referencedColumns, this.rules,
                this.period, newDeferral, this.enforcement, this.comment);
    }

    @Override
    public ForeignKey enforced(Enforcement newEnforcement) {
        return new ForeignKey(this.name, this.columns, this.referencedTable, this.referencedColumns, this.rules,
                this.period, this.deferral, newEnforcement, this.comment);
    }

    @Override
    public ForeignKey commented(@Nullable String newComment) {
        return new ForeignKey(this.name, this.columns, this.referencedTable, this.referencedColumns, this.rules,
                this.period, this.deferral, this.enforcement, newComment);
    }

    /** What a delete of the row referred to does here. */
    public ReferentialAction onDelete() {
        return this.rules.onDelete();
    }

    /** What an update of the key referred to does here. */
    public ReferentialAction onUpdate() {
        return this.rules.onUpdate();
    }

    @Override
    public String kind() {
        return "foreign key";
    }

}
