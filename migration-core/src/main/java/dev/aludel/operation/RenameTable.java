package dev.aludel.operation;

import java.util.Optional;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/**
 * Renames a table; what refers to it follows.
 *
 * @param from its name before
 * @param to its name after
 */
public record RenameTable(QualifiedName from, QualifiedName to) implements Operation {

    @Override
    public String describe() {
        return "Rename table %s to %s".formatted(this.from, this.to);
    }

    @Override
    public Schema applyTo(Schema before) {
        return Followers.table(before, this.from, this.to);
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.of(new RenameTable(this.to, this.from));
    }

}
