package dev.aludel.operation;

import java.util.Optional;

import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;

/**
 * Gives a table its primary key.
 *
 * @param table the table
 * @param primaryKey what is added
 */
public record AddPrimaryKey(QualifiedName table, PrimaryKey primaryKey) implements TableOperation {

    @Override
    public String describe() {
        return "Add primary key %s to %s".formatted(String.join(", ", this.primaryKey.columns()), this.table);
    }

    @Override
    public Table applyTo(Table before) {
        return before.with(this.primaryKey);
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.ofNullable(this.primaryKey.name())
            .map((name) -> new DropConstraint(this.table, name, this.primaryKey, false));
    }

}
