package dev.aludel.schema;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * An index of a table; the index that a key or another constraint brings is part of that
 * constraint.
 *
 * @param name its name; null where any will do
 * @param keys what it is sorted by, in order
 * @param unique whether it refuses equal keys
 * @param method the access method, {@code btree} unless somebody asked for another
 * @param where the condition of a partial index as its source spells it; null for all
 * rows
 * @param options what it has besides
 * @param valid whether queries can use it; one whose concurrent creation stopped half-way
 * is not
 * @param comment what people say of it; null for nothing
 */
public record Index(@Nullable String name, List<IndexKey> keys, boolean unique, String method, @Nullable String where,
        IndexOptions options, boolean valid, @Nullable String comment) {

    public Index {
        keys = List.copyOf(keys);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("Index %s has no key".formatted(name));
        }
    }

    /** A plain index over columns, ascending. */
    public static Index of(@Nullable String name, String... columns) {
        return of(name, Stream.of(columns).map(IndexKey::column).toList());
    }

    /** A plain index. */
    public static Index of(@Nullable String name, List<IndexKey> keys) {
        return new Index(name, keys, false, "btree", null, IndexOptions.USUAL, true, null);
    }

    /** The same under another name. */
    public Index named(@Nullable String newName) {
        return new Index(newName, this.keys, this.unique, this.method, this.where, this.options, this.valid,
                this.comment);
    }

    /** The same with other keys. */
    public Index keyedBy(List<IndexKey> newKeys) {
        return new Index(this.name, newKeys, this.unique, this.method, this.where, this.options, this.valid,
                this.comment);
    }

    /** The same, refusing equal keys. */
    public Index asUnique() {
        return unique(true);
    }

    /** The same, refusing equal keys or not. */
    public Index unique(boolean refusing) {
        return new Index(this.name, this.keys, refusing, this.method, this.where, this.options, this.valid,
                this.comment);
    }

    /** The same with another access method. */
    public Index using(String newMethod) {
        return new Index(this.name, this.keys, this.unique, newMethod, this.where, this.options, this.valid,
                this.comment);
    }

    /** The same over the rows that keep a condition only. */
    public Index over(@Nullable String condition) {
        return new Index(this.name, this.keys, this.unique, this.method, condition, this.options, this.valid,
                this.comment);
    }

    /** The same with something else besides. */
    public Index with(IndexOptions newOptions) {
        return new Index(this.name, this.keys, this.unique, this.method, this.where, newOptions, this.valid,
                this.comment);
    }

    /** The same, of use to queries or not. */
    public Index valid(boolean usable) {
        return new Index(this.name, this.keys, this.unique, this.method, this.where, this.options, usable,
                this.comment);
    }

    /** The same with another comment. */
    public Index commented(@Nullable String newComment) {
        return new Index(this.name, this.keys, this.unique, this.method, this.where, this.options, this.valid,
                newComment);
    }

    /**
     * The columns that are keys as they stand, or carried along; columns inside
     * expressions are not seen.
     */
    public List<String> columns() {
        return Stream
            .concat(this.keys.stream().filter(IndexedColumn.class::isInstance).map(IndexKey::text),
                    this.options.include().stream())
            .toList();
    }

}
