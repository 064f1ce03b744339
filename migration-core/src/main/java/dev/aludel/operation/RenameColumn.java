package dev.aludel.operation;

import java.util.Optional;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/**
 * Renames a column; what refers to it follows.
 *
 * @param table the table
 * @param from its name before
 * @param to its name after
 */
public record RenameColumn(QualifiedName table, String from, String to) implements Operation {

    @Override
    public String describe() {
        return "Rename %s.%s to %s".formatted(this.table, this.from, this.to);
    }

    @Override
    public Schema applyTo(Schema before) {
        if (before.table(this.table).isEmpty()) {
            return Meant.altered(before, this.table);
        }
        return Renames.column(before, this.table, this.from, this.to);
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.of(new RenameColumn(this.table, this.to, this.from));
    }

}
