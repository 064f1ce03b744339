package dev.aludel.operation;

import java.util.Optional;

import dev.aludel.schema.CompositeType;
import dev.aludel.schema.DoesNotFit;
import dev.aludel.schema.QualifiedName;

/**
 * Renames a field of a composite type.
 *
 * @param type the composite type's name
 * @param from its name before
 * @param to its name after
 */
public record RenameAttribute(QualifiedName type, String from, String to) implements AttributeOperation {

    @Override
    public String describe() {
        return "Rename attribute %s.%s to %s".formatted(this.type, this.from, this.to);
    }

    @Override
    public CompositeType applyTo(CompositeType before) {
        if (before.attribute(this.to).isPresent()) {
            throw DoesNotFit.exists("an attribute", this.type + "." + this.to);
        }
        return before.withAttribute(this.from, (found) -> found.named(this.to));
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.of(new RenameAttribute(this.type, this.to, this.from));
    }

}
