package dev.aludel.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.EnumType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/**
 * Drops an enum type.
 *
 * @param name its name
 * @param definition what is dropped; null until it is known
 */
public record DropEnumType(QualifiedName name, @Nullable EnumType definition) implements Operation {

    @Override
    public String describe() {
        return "Drop enum type %s".formatted(this.name);
    }

    @Override
    public Schema applyTo(Schema before) {
        return before.withoutEnumType(this.name);
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.ofNullable(this.definition).map(CreateEnumType::new);
    }

    @Override
    public Operation completedFrom(Schema before) {
        return before.enumType(this.name).<Operation>map((found) -> new DropEnumType(this.name, found)).orElse(this);
    }

}
