package dev.aludel.operation;

import java.util.Optional;

import dev.aludel.schema.Column;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;

/**
 * Adds a column at the end of a table.
 *
 * @param table the table
 * @param column the column
 */
public record AddColumn(QualifiedName table, Column column) implements TableOperation {

    @Override
    public String describe() {
        return "Add column %s.%s %s".formatted(this.table, this.column.name(), this.column.type());
    }

    @Override
    public Table applyTo(Table before) {
        return before.with(this.column);
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.of(new DropColumn(this.table, this.column.name(), this.column, false));
    }

}
