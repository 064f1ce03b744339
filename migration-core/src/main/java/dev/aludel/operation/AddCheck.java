package dev.aludel.operation;

import java.util.Optional;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;

/**
 * Adds a check to a table.
 *
 * @param table the table
 * @param check what is added
 */
public record AddCheck(QualifiedName table, CheckConstraint check) implements TableOperation {

    @Override
    public String describe() {
        return "Check %s in %s".formatted(this.check.expression(), this.table);
    }

    @Override
    public Table applyTo(Table before) {
        return before.with(this.check);
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.ofNullable(this.check.name())
            .map((name) -> new DropConstraint(this.table, name, this.check, false));
    }

}
