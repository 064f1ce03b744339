package dev.aludel.operation;

import java.util.Optional;
import java.util.stream.Collectors;

import dev.aludel.schema.ExclusionConstraint;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;

/**
 * Adds an exclusion constraint to a table.
 *
 * @param table the table
 * @param exclusion what is added
 */
public record AddExclusion(QualifiedName table, ExclusionConstraint exclusion) implements TableOperation {

    @Override
    public String describe() {
        return "Exclude %s in %s".formatted(this.exclusion.elements()
            .stream()
            .map((element) -> element.key().text() + " with " + element.operator())
            .collect(Collectors.joining(", ")), this.table);
    }

    @Override
    public Table applyTo(Table before) {
        return before.with(this.exclusion);
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.ofNullable(this.exclusion.name())
            .map((name) -> new DropConstraint(this.table, name, this.exclusion, false));
    }

}
