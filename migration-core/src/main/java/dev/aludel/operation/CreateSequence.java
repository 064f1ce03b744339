package dev.aludel.operation;

import java.util.Optional;

import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;

/**
 * Creates a sequence.
 *
 * @param sequence the sequence
 */
public record CreateSequence(Sequence sequence) implements Operation {

    @Override
    public String describe() {
        return "Create sequence %s".formatted(this.sequence.name());
    }

    @Override
    public Schema applyTo(Schema before) {
        return before.with(this.sequence);
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.of(new DropSequence(this.sequence.name(), this.sequence, false));
    }

}
