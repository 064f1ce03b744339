package dev.aludel.schema;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What a table has from others, and how it is divided among others.
 *
 * @param parents the tables whose columns it has, in order; for a partition the one table
 * that it is a part of
 * @param bound which rows a partition takes, as SQL has it:
 * {@code FOR VALUES FROM (1) TO (10)} or {@code DEFAULT}; null for a table that is none
 * @param partitionKey how its rows are divided among its partitions, as SQL has it:
 * {@code RANGE (created_at)}; null where they are not
 */
public record Inheritance(List<QualifiedName> parents, @Nullable String bound, @Nullable String partitionKey) {

    /** A table of its own. */
    public static final Inheritance NONE = new Inheritance(List.of(), null, null);

    public Inheritance {
        parents = List.copyOf(parents);
        if (bound != null && parents.size() != 1) {
            throw new IllegalArgumentException("A partition is part of one table and not of " + parents);
        }
    }

    /** A partition of a table. */
    public static Inheritance partitionOf(QualifiedName parent, String bound) {
        return new Inheritance(List.of(parent), bound, null);
    }

    /** Whether it is a partition. */
    public boolean isPartition() {
        return this.bound != null;
    }

    /** The same with one more parent. */
    public Inheritance with(QualifiedName parent) {
        return new Inheritance(Stream.concat(this.parents.stream(), Stream.of(parent)).toList(), this.bound,
                this.partitionKey);
    }

    /** The same without a parent; a partition is none without its own. */
    public Inheritance without(QualifiedName parent) {
        return new Inheritance(this.parents.stream().filter((found) -> !found.equals(parent)).toList(), null,
                this.partitionKey);
    }

    /** The same with a parent under its new name. */
    public Inheritance renamed(QualifiedName parent, QualifiedName newName) {
        return new Inheritance(this.parents.stream().map((found) -> found.equals(parent) ? newName : found).toList(),
                this.bound, this.partitionKey);
    }

    /** The same with its rows divided so. */
    public Inheritance partitionedBy(@Nullable String newKey) {
        return new Inheritance(this.parents, this.bound, newKey);
    }

    /** The same, taking these rows of its parent. */
    public Inheritance bounded(@Nullable String newBound) {
        return new Inheritance(this.parents, newBound, this.partitionKey);
    }

}
