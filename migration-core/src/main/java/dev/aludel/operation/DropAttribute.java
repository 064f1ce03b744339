package dev.aludel.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.Attribute;
import dev.aludel.schema.CompositeType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/**
 * Drops a field of a composite type with its values.
 *
 * @param type the composite type's name
 * @param attribute the field's name
 * @param definition what is dropped; null until it is known
 */
public record DropAttribute(QualifiedName type, String attribute,
        @Nullable Attribute definition) implements AttributeOperation {

    @Override
    public String describe() {
        return "Drop attribute %s.%s".formatted(this.type, this.attribute);
    }

    @Override
    public CompositeType applyTo(CompositeType before) {
        before.withAttribute(this.attribute, (found) -> found);
        return before
            .madeOf(before.attributes().stream().filter((found) -> !found.name().equals(this.attribute)).toList());
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.ofNullable(this.definition).map((dropped) -> new AddAttribute(this.type, dropped));
    }

    @Override
    public Operation completedFrom(Schema before) {
        return before.type(this.type, CompositeType.class)
            .flatMap((found) -> found.attribute(this.attribute))
            .<Operation>map((found) -> new DropAttribute(this.type, this.attribute, found))
            .orElse(this);
    }

}
