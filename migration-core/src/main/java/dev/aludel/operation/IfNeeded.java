package dev.aludel.operation;

import java.util.Optional;

import dev.aludel.schema.DoesNotFit;
import dev.aludel.schema.Schema;

/**
 * Does something unless it is done already, as {@code IF EXISTS} and
 * {@code IF NOT EXISTS} say. Once it is known what the schema has it is either that or
 * nothing.
 *
 * @param operation what is done
 */
public record IfNeeded(Operation operation) implements Operation {

    @Override
    public String describe() {
        return "%s, if needed".formatted(this.operation.describe());
    }

    @Override
    public Schema applyTo(Schema before) {
        try {
            return this.operation.completedFrom(before).applyTo(before);
        }
        catch (DoesNotFit notNeeded) {
            return before;
        }
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.empty();
    }

    @Override
    public Operation completedFrom(Schema before) {
        Operation completed = this.operation.completedFrom(before);
        try {
            completed.applyTo(before);
            return completed;
        }
        catch (DoesNotFit notNeeded) {
            return new NotNeeded(this.operation);
        }
    }

}
