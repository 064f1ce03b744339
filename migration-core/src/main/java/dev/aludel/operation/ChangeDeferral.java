package dev.aludel.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.Deferral;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/**
 * Changes when a constraint is checked.
 *
 * @param table the table
 * @param name the constraint's name
 * @param from when it was checked before; null until it is known
 * @param to when it is checked after
 */
public record ChangeDeferral(QualifiedName table, String name, @Nullable Deferral from,
        Deferral to) implements TableOperation {

    @Override
    public String describe() {
        return "Change when %s of %s is checked".formatted(this.name, this.table);
    }

    @Override
    public Table applyTo(Table before) {
        return before.withConstraint(this.name, (found) -> found.deferred(this.to));
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.ofNullable(this.from)
            .map((before) -> new ChangeDeferral(this.table, this.name, this.to, before));
    }

    @Override
    public Operation completedFrom(Schema before) {
        return before.table(this.table)
            .flatMap((found) -> found.constraint(this.name))
            .<Operation>map((found) -> new ChangeDeferral(this.table, this.name, found.deferral(), this.to))
            .orElse(this);
    }

}
