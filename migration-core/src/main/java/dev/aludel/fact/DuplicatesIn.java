package dev.aludel.fact;

import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.QualifiedName;

/**
 * How many rows of a table share their key with another row?
 *
 * @param table the table
 * @param keys the key's parts, each a column or an expression in SQL
 * @param nullsDistinct whether a row with a null in its key shares it with nobody
 * @param where which rows count, as a condition in SQL; null for all
 */
public record DuplicatesIn(QualifiedName table, List<Key> keys, boolean nullsDistinct,
        @Nullable String where) implements Question<Count> {

    public DuplicatesIn {
        keys = List.copyOf(keys);
    }

    /** About columns of all rows, where a null is like no other. */
    public static DuplicatesIn columns(QualifiedName table, List<String> columns) {
        return new DuplicatesIn(table, columns.stream().map((column) -> new Key(column, false)).toList(), true, null);
    }

    @Override
    public List<Subject> subjects() {
        boolean whole = this.where != null || this.keys.stream().anyMatch(Key::expression);
        return List.of(new Subject(this.table,
                this.keys.stream().filter((key) -> !key.expression()).map(Key::text).toList(), whole));
    }

    @Override
    public DuplicatesIn renamed(UnaryOperator<QualifiedName> names) {
        return new DuplicatesIn(names.apply(this.table), this.keys, this.nullsDistinct, this.where);
    }

    /**
     * A part of a key.
     *
     * @param text a column's name, or an expression in SQL
     * @param expression whether it is an expression
     */
    public record Key(String text, boolean expression) {
    }

}
