package dev.aludel.operation;

import java.util.Optional;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/**
 * Consequences an enum type; columns of that type follow.
 *
 * @param from its name before
 * @param to its name after
 */
public record RenameEnumType(QualifiedName from, QualifiedName to) implements Operation {

    @Override
    public String describe() {
        return "Rename enum type %s to %s".formatted(this.from, this.to);
    }

    @Override
    public Schema applyTo(Schema before) {
        return Consequences.enumType(before, this.from, this.to);
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.of(new RenameEnumType(this.to, this.from));
    }

}
