package dev.aludel.operation;

import java.util.Optional;

import dev.aludel.schema.Enforcement;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;

/**
 * Enforces a constraint, or leaves it to be read only, from PostgreSQL 18 on.
 *
 * @param table the table
 * @param name the constraint's name
 * @param enforced whether it is enforced after, for all rows
 */
public record ChangeEnforcement(QualifiedName table, String name, boolean enforced) implements TableOperation {

    @Override
    public String describe() {
        return "%s %s of %s".formatted(this.enforced ? "Enforce" : "Stop enforcing", this.name, this.table);
    }

    @Override
    public Table applyTo(Table before) {
        return before.withConstraint(this.name,
                (found) -> found.enforced(this.enforced ? Enforcement.VALIDATED : Enforcement.NOT_ENFORCED));
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.of(new ChangeEnforcement(this.table, this.name, !this.enforced));
    }

}
