package dev.aludel.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An index of a table; the index that a primary key or a unique constraint brings is part
 * of that constraint.
 *
 * @param name its name; null where any will do
 * @param keys what it is sorted by, in order
 * @param unique whether it refuses equal keys
 * @param method the access method, {@code btree} unless somebody asked for another
 * @param where the condition of a partial index as its source spells it; null for all
 * rows
 */
public record Index(@Nullable String name, List<IndexKey> keys, boolean unique, String method, @Nullable String where) {

    public Index {
        keys = List.copyOf(keys);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("Index %s has no key".formatted(name));
        }
    }

    /** A plain index over columns, ascending. */
    public static Index of(@Nullable String name, String... columns) {
        return new Index(name, List.of(columns).stream().map(IndexKey::column).toList(), false, "btree", null);
    }

    /** The same under another name. */
    public Index named(@Nullable String newName) {
        return new Index(newName, this.keys, this.unique, this.method, this.where);
    }

    /** The same with other keys. */
    public Index keyedBy(List<IndexKey> newKeys) {
        return new Index(this.name, newKeys, this.unique, this.method, this.where);
    }

    /** The same, refusing equal keys. */
    public Index asUnique() {
        return new Index(this.name, this.keys, true, this.method, this.where);
    }

    /** The same over the rows that keep a condition only. */
    public Index over(@Nullable String condition) {
        return new Index(this.name, this.keys, this.unique, this.method, condition);
    }

    /**
     * The columns that are keys as they stand; columns inside expressions are not seen.
     */
    public List<String> columns() {
        return this.keys.stream().filter(IndexedColumn.class::isInstance).map(IndexKey::text).toList();
    }

}
