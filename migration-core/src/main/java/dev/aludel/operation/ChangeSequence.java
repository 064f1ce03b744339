package dev.aludel.operation;

import java.util.Optional;

import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;

/**
 * Changes how a sequence counts from now on.
 *
 * @param from the sequence before
 * @param to the sequence after, of the same name
 */
public record ChangeSequence(Sequence from, Sequence to) implements Operation {

    public ChangeSequence {
        if (!from.name().equals(to.name())) {
            throw new IllegalArgumentException("%s and %s are not the same sequence".formatted(from.name(), to.name()));
        }
    }

    @Override
    public String describe() {
        return "Change sequence %s".formatted(this.to.name());
    }

    @Override
    public Schema applyTo(Schema before) {
        return before.withoutSequence(this.to.name()).with(this.to);
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.of(new ChangeSequence(this.to, this.from));
    }

}
