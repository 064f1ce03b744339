package dev.aludel.operation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.QualifiedName;

/**
 * Deletes rows of a table.
 *
 * @param table the table
 * @param where the condition as written; null where there is none, or one that is always
 * true
 */
public record DeleteRows(QualifiedName table, @Nullable String where) implements DataOperation {

    @Override
    public List<QualifiedName> tables() {
        return List.of(this.table);
    }

    @Override
    public String describe() {
        return (this.where != null) ? "Delete rows of %s where %s".formatted(this.table, this.where)
                : "Delete every row of %s".formatted(this.table);
    }

}
