package dev.aludel.operation;

import java.util.Optional;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;

/**
 * Adds a unique constraint to a table.
 *
 * @param table the table
 * @param unique what is added
 */
public record AddUnique(QualifiedName table, UniqueConstraint unique) implements TableOperation {

    @Override
    public String describe() {
        return "Make %s unique in %s".formatted(String.join(", ", this.unique.columns()), this.table);
    }

    @Override
    public Table applyTo(Table before) {
        return before.with(this.unique);
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.ofNullable(this.unique.name())
            .map((name) -> new DropConstraint(this.table, name, this.unique, false));
    }

}
