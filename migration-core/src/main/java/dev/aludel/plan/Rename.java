package dev.aludel.plan;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.ColumnName;
import dev.aludel.schema.QualifiedName;

/**
 * A table or a column that has another name from now on.
 *
 * @param table the table, under its old name
 * @param column the column, under its old name; null where it is about the table
 * @param to the new name
 */
public record Rename(QualifiedName table, @Nullable String column, String to) {

    /** A table with another name in the same schema. */
    public static Rename of(QualifiedName table, String to) {
        return new Rename(table, null, to);
    }

    /** A column with another name. */
    public static Rename of(ColumnName column, String to) {
        return new Rename(column.table(), column.column(), to);
    }

    /** It as {@code --rename} takes it: {@code tasks.title:summary}. */
    @Override
    public String toString() {
        return this.table + ((this.column != null) ? "." + this.column : "") + ":" + this.to;
    }

}
