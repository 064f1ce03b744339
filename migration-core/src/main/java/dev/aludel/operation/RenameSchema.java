package dev.aludel.operation;

import java.util.Optional;

import dev.aludel.schema.Schema;

/**
 * Renames a schema of SQL; all that lies in it follows.
 *
 * @param from its name before
 * @param to its name after
 */
public record RenameSchema(String from, String to) implements Operation {

    @Override
    public String describe() {
        return "Rename schema %s to %s".formatted(this.from, this.to);
    }

    @Override
    public Schema applyTo(Schema before) {
        return Relocation.ofSchema(before, this.from, this.to);
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.of(new RenameSchema(this.to, this.from));
    }

}
