package dev.aludel.operation;

import java.util.Optional;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;

/**
 * Checks the rows that were there before a NOT VALID constraint.
 *
 * @param table the table
 * @param name the constraint's name
 */
public record ValidateConstraint(QualifiedName table, String name) implements TableOperation {

    @Override
    public String describe() {
        return "Validate %s of %s".formatted(this.name, this.table);
    }

    @Override
    public Table applyTo(Table before) {
        return before.withConstraint(this.name, (found) -> {
            if (found instanceof ForeignKey key) {
                return key.validated(true);
            }
            return (found instanceof CheckConstraint check) ? check.validated(true) : found;
        });
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.empty();
    }

}
