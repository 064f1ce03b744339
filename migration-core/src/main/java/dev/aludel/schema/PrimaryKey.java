package dev.aludel.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The columns that tell the rows of a table apart; none of them is ever null.
 *
 * @param name its name; null where any will do
 * @param columns its columns in order
 * @param withoutOverlaps whether the last column is a range and those of equal rows must
 * not overlap, from PostgreSQL 18 on
 * @param options what its index has besides
 * @param deferral when it is checked
 * @param comment what people say of it; null for nothing
 */
public record PrimaryKey(@Nullable String name, List<String> columns, boolean withoutOverlaps, IndexOptions options,
        Deferral deferral, @Nullable String comment) implements Constraint {

    public PrimaryKey {
        columns = List.copyOf(columns);
    }

    /** A plain primary key. */
    public static PrimaryKey of(@Nullable String name, List<String> columns) {
        return new PrimaryKey(name, columns, false, IndexOptions.USUAL, Deferral.NOT_DEFERRABLE, null);
    }

    @Override
    public PrimaryKey named(@Nullable String newName) {
        return new PrimaryKey(newName, this.columns, this.withoutOverlaps, this.options, this.deferral, this.comment);
    }

    @Override
    public PrimaryKey on(List<String> newColumns) {
        return new PrimaryKey(this.name, newColumns, this.withoutOverlaps, this.options, this.deferral, this.comment);
    }

    /** The same with another index behind it. */
    public PrimaryKey with(IndexOptions newOptions) {
        return new PrimaryKey(this.name, this.columns, this.withoutOverlaps, newOptions, this.deferral, this.comment);
    }

    @Override
    public PrimaryKey deferred(Deferral newDeferral) {
        return new PrimaryKey(this.name, this.columns, this.withoutOverlaps, this.options, newDeferral, this.comment);
    }

    @Override
    public PrimaryKey commented(@Nullable String newComment) {
        return new PrimaryKey(this.name, this.columns, this.withoutOverlaps, this.options, this.deferral, newComment);
    }

    @Override
    public String kind() {
        return "primary key";
    }

}
