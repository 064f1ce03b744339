package dev.aludel.operation;

import java.util.Optional;

import dev.aludel.schema.Schema;

/**
 * Does nothing, because what it would do is done already.
 *
 * @param operation what it would have done
 */
public record NotNeeded(Operation operation) implements Operation {

    @Override
    public String describe() {
        return "%s: nothing to do".formatted(this.operation.describe());
    }

    @Override
    public Schema applyTo(Schema before) {
        return before;
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.empty();
    }

}
