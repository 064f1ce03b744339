package dev.aludel.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.NamedObject;
import dev.aludel.schema.Schema;

/**
 * Puts a function or another thing in the place of the one of its name, so that what
 * needs it can stay.
 *
 * @param object what is there afterwards
 * @param from what was there before; null until it is known
 */
public record ReplaceObject(NamedObject object, @Nullable NamedObject from) implements Operation {

    @Override
    public String describe() {
        return "Replace %s".formatted(this.object.name());
    }

    @Override
    public Schema applyTo(Schema before) {
        return before.withoutObject(this.object.name()).with(this.object);
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.ofNullable(this.from)
            .filter((replaced) -> replaced.definition() != null)
            .map((replaced) -> new ReplaceObject(replaced, this.object));
    }

    @Override
    public Operation completedFrom(Schema before) {
        return before.object(this.object.name())
            .<Operation>map((found) -> new ReplaceObject(this.object, found))
            .orElse(this);
    }

}
