package dev.aludel.operation;

import java.util.Optional;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;

/**
 * Renames a constraint.
 *
 * @param table the table
 * @param from its name before
 * @param to its name after
 */
public record RenameConstraint(QualifiedName table, String from, String to) implements TableOperation {

    @Override
    public String describe() {
        return "Rename constraint %s of %s to %s".formatted(this.from, this.table, this.to);
    }

    @Override
    public Table applyTo(Table before) {
        return before.withConstraint(this.from, (found) -> found.named(this.to));
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.of(new RenameConstraint(this.table, this.to, this.from));
    }

}
