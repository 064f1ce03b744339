package dev.aludel.operation;

import java.util.Optional;

import dev.aludel.schema.EnumType;
import dev.aludel.schema.Schema;

/**
 * Creates an enum type.
 *
 * @param type the type
 */
public record CreateEnumType(EnumType type) implements Operation {

    @Override
    public String describe() {
        return "Create enum type %s".formatted(this.type.name());
    }

    @Override
    public Schema applyTo(Schema before) {
        return before.with(this.type);
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.of(new DropEnumType(this.type.name(), this.type));
    }

}
