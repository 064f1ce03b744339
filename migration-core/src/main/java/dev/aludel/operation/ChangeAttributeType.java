package dev.aludel.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.CompositeType;
import dev.aludel.schema.DataType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/**
 * Changes the type of a field of a composite type.
 *
 * @param type the composite type's name
 * @param attribute the field's name
 * @param from its type before; null until it is known
 * @param to its type after
 */
public record ChangeAttributeType(QualifiedName type, String attribute, @Nullable DataType from,
        DataType to) implements AttributeOperation {

    @Override
    public String describe() {
        return "Change the type of %s.%s from %s to %s".formatted(this.type, this.attribute,
                (this.from != null) ? this.from : "what it is", this.to);
    }

    @Override
    public CompositeType applyTo(CompositeType before) {
        return before.withAttribute(this.attribute, (found) -> found.typed(this.to));
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.ofNullable(this.from)
            .map((before) -> new ChangeAttributeType(this.type, this.attribute, this.to, before));
    }

    @Override
    public Operation completedFrom(Schema before) {
        return before.type(this.type, CompositeType.class)
            .flatMap((found) -> found.attribute(this.attribute))
            .<Operation>map((found) -> new ChangeAttributeType(this.type, this.attribute, found.type(), this.to))
            .orElse(this);
    }

}
