package dev.aludel.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.ColumnName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/**
 * Lets a sequence be dropped with a column, or stand on its own.
 *
 * @param sequence its name
 * @param from the column before; null for none, or until it is known
 * @param to the column after; null for none
 */
public record SetSequenceOwner(QualifiedName sequence, @Nullable ColumnName from,
        @Nullable ColumnName to) implements Operation {

    @Override
    public String describe() {
        return (this.to != null) ? "Let %s own sequence %s".formatted(this.to, this.sequence)
                : "Let sequence %s stand on its own".formatted(this.sequence);
    }

    @Override
    public Schema applyTo(Schema before) {
        return Serials.spelledOut(before, this.sequence).withSequence(this.sequence, (found) -> found.ownedBy(this.to));
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.of(new SetSequenceOwner(this.sequence, this.to, this.from));
    }

    @Override
    public Operation completedFrom(Schema before) {
        return Serials.spelledOut(before, this.sequence)
            .sequence(this.sequence)
            .<Operation>map((found) -> new SetSequenceOwner(this.sequence, found.owner(), this.to))
            .orElse(this);
    }

}
