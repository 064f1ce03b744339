package dev.aludel.operation;

import java.util.Optional;

import dev.aludel.schema.Enforcement;
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
        return before.withConstraint(this.name, (found) -> found.enforced(Enforcement.VALIDATED));
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.empty();
    }

}
