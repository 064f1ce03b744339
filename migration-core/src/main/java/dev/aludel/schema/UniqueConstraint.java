package dev.aludel.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Columns whose values no two rows share.
 *
 * @param name its name; null where any will do
 * @param columns its columns in order
 * @param withoutOverlaps whether the last column is a range and those of equal rows must
 * not overlap, from PostgreSQL 18 on
 * @param options what its index has besides
 * @param deferral when it is checked
 * @param comment what people say of it; null for nothing
 */
public record UniqueConstraint(@Nullable String name, List<String> columns, boolean withoutOverlaps,
        IndexOptions options, Deferral deferral, @Nullable String comment) implements Constraint {

    public UniqueConstraint {
        columns = List.copyOf(columns);
    }

    /** A plain unique constraint. */
    public static UniqueConstraint of(@Nullable String name, List<String> columns) {
        return new UniqueConstraint(name, columns, false, IndexOptions.USUAL, Deferral.NOT_DEFERRABLE, null);
    }

    @Override
    public UniqueConstraint named(@Nullable String newName) {
        return new UniqueConstraint(newName, this.columns, this.withoutOverlaps, this.options, this.deferral,
                this.comment);
    }

    @Override
    public UniqueConstraint on(List<String> newColumns) {
        return new UniqueConstraint(this.name, newColumns, this.withoutOverlaps, this.options, this.deferral,
                this.comment);
    }

    /** The same with another index behind it. */
    public UniqueConstraint with(IndexOptions newOptions) {
        return new UniqueConstraint(this.name, this.columns, this.withoutOverlaps, newOptions, this.deferral,
                this.comment);
    }

    @Override
    public UniqueConstraint deferred(Deferral newDeferral) {
        return new UniqueConstraint(this.name, this.columns, this.withoutOverlaps, this.options, newDeferral,
                this.comment);
    }

    @Override
    public UniqueConstraint commented(@Nullable String newComment) {
        return new UniqueConstraint(this.name, this.columns, this.withoutOverlaps, this.options, this.deferral,
                newComment);
    }

    @Override
    public String kind() {
        return "unique constraint";
    }

}
