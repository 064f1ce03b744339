package dev.aludel.operation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.QualifiedName;

/**
 * Changes values in rows of a table.
 *
 * @param table the table
 * @param where the condition as written; null where there is none, or one that is always
 * true
 */
public record UpdateRows(QualifiedName table, @Nullable String where) implements DataOperation {

    @Override
    public List<QualifiedName> tables() {
        return List.of(this.table);
    }

    @Override
    public String describe() {
        return (this.where != null) ? "Update rows of %s where %s".formatted(this.table, this.where)
                : "Update every row of %s".formatted(this.table);
    }

}
