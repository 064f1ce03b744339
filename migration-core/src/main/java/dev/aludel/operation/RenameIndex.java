package dev.aludel.operation;

import java.util.Objects;
import java.util.Optional;

import dev.aludel.schema.DoesNotFit;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/**
 * Renames an index.
 *
 * @param from its name before
 * @param to its name after, in the same schema
 */
public record RenameIndex(QualifiedName from, String to) implements Operation {

    @Override
    public String describe() {
        return "Rename index %s to %s".formatted(this.from, this.to);
    }

    @Override
    public Schema applyTo(Schema before) {
        QualifiedName itsTable = before.tableOfIndex(this.from)
            .orElseThrow(() -> DoesNotFit.missing("index", this.from.toString()))
            .name();
        return before.withTable(itsTable,
                (found) -> found.withIndex(this.from.name(), (index) -> index.named(this.to)));
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.of(new RenameIndex(this.from.sibling(this.to), this.from.name()));
    }

    @Override
    public Operation completedFrom(Schema before) {
        return before.tables()
            .values()
            .stream()
            .filter((table) -> Objects.equals(table.name().schema(), this.from.schema())
                    && table.constraint(this.from.name()).isPresent())
            .findFirst()
            .<Operation>map((table) -> new RenameConstraint(table.name(), this.from.name(), this.to))
            .orElse(this);
    }

}
