package dev.aludel.operation;

import java.util.List;

import dev.aludel.schema.QualifiedName;

/**
 * Empties tables.
 *
 * @param tables the tables that are named
 * @param cascade whether the tables that refer to them are emptied too
 */
public record TruncateTables(List<QualifiedName> tables, boolean cascade) implements DataOperation {

    public TruncateTables {
        tables = List.copyOf(tables);
    }

    @Override
    public String describe() {
        return "Empty %s".formatted(String.join(", ", this.tables.stream().map(QualifiedName::toString).toList()));
    }

}
