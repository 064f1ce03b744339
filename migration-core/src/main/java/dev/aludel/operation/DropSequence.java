package dev.aludel.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;

/**
 * Drops a sequence.
 *
 * @param name its name
 * @param definition what is dropped; null until it is known
 * @param cascade whether the defaults that count with it go too
 */
public record DropSequence(QualifiedName name, @Nullable Sequence definition, boolean cascade) implements Operation {

    @Override
    public String describe() {
        return "Drop sequence %s".formatted(this.name);
    }

    @Override
    public Schema applyTo(Schema before) {
        return Consequences.withoutCounting(Serials.spelledOut(before, this.name).withoutSequence(this.name),
                this.name);
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.ofNullable(this.definition).map(CreateSequence::new);
    }

    @Override
    public Operation completedFrom(Schema before) {
        return Serials.spelledOut(before, this.name)
            .sequence(this.name)
            .<Operation>map((found) -> new DropSequence(this.name, found, this.cascade))
            .orElse(this);
    }

}
