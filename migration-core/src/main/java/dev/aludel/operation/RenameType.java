package dev.aludel.operation;

import java.util.Optional;

import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/**
 * Renames a type; what uses it follows.
 *
 * @param from its name before
 * @param to its name after
 */
public record RenameType(QualifiedName from, QualifiedName to) implements Operation {

    @Override
    public String describe() {
        return "Rename type %s to %s".formatted(this.from, this.to);
    }

    @Override
    public Schema applyTo(Schema before) {
        return Followers.type(before, this.from, this.to);
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.of(new RenameType(this.to, this.from));
    }

    @Override
    public boolean isForeseen(Schema before) {
        return ThingUses.areTold(before, ObjectName.of(ObjectKind.TYPE, this.from));
    }

}
