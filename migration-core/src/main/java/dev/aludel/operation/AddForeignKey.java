package dev.aludel.operation;

import java.util.Optional;

import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;

/**
 * Adds a foreign key to a table.
 *
 * @param table the table
 * @param foreignKey what is added
 */
public record AddForeignKey(QualifiedName table, ForeignKey foreignKey) implements TableOperation {

    @Override
    public String describe() {
        return "Let %s.%s refer to %s".formatted(this.table, String.join(", ", this.foreignKey.columns()),
                this.foreignKey.referencedTable());
    }

    @Override
    public Table applyTo(Table before) {
        return before.with(this.foreignKey);
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.ofNullable(this.foreignKey.name())
            .map((name) -> new DropConstraint(this.table, name, this.foreignKey, false));
    }

}
