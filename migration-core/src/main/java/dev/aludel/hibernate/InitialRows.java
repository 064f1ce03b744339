package dev.aludel.hibernate;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.QualifiedName;

/**
 * Rows that a table has from the start, such as the first number of a
 * {@code @TableGenerator}: no part of a schema, and to be written when the table is made.
 *
 * @param table the table; null where the application wrote the statement itself
 * @param sql the statement that writes them
 */
public record InitialRows(@Nullable QualifiedName table, String sql) {

    @Override
    public String toString() {
        return ((this.table != null) ? this.table + ": " : "") + this.sql;
    }

}
