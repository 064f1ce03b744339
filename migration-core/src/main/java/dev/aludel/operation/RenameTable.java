package dev.aludel.operation;

import java.util.Optional;

import dev.aludel.schema.ObjectName;
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

    @Override
    public Operation completedFrom(Schema before) {
        ObjectName meant = Meant.by(before, ObjectName.table(this.from));
        return switch (meant.kind()) {
            case TABLE -> this;
            case SEQUENCE -> new RenameSequence(this.from, this.to);
            case INDEX -> new RenameIndex(this.from, this.to.name());
            default -> new RenameObject(meant, this.to.name());
        };
    }

}
