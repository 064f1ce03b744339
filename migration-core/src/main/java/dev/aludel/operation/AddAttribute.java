package dev.aludel.operation;

import java.util.Optional;

import dev.aludel.schema.Attribute;
import dev.aludel.schema.CompositeType;
import dev.aludel.schema.QualifiedName;

/**
 * Adds a field at the end of a composite type.
 *
 * @param type the composite type's name
 * @param attribute the field
 */
public record AddAttribute(QualifiedName type, Attribute attribute) implements AttributeOperation {

    @Override
    public String describe() {
        return "Add attribute %s.%s %s".formatted(this.type, this.attribute.name(), this.attribute.type());
    }

    @Override
    public CompositeType applyTo(CompositeType before) {
        return before.with(this.attribute);
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.of(new DropAttribute(this.type, this.attribute.name(), this.attribute));
    }

}
