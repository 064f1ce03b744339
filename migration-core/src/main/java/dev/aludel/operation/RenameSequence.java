package dev.aludel.operation;

import java.util.Optional;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/**
 * Renames a sequence; the defaults that count with it follow.
 *
 * @param from its name before
 * @param to its name after
 */
public record RenameSequence(QualifiedName from, QualifiedName to) implements Operation {

    @Override
    public String describe() {
        return "Rename sequence %s to %s".formatted(this.from, this.to);
    }

    @Override
    public Schema applyTo(Schema before) {
        return Followers.sequence(before, this.from, this.to);
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.of(new RenameSequence(this.to, this.from));
    }

}
