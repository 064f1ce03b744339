package dev.aludel.operation;

import java.util.Optional;

import dev.aludel.schema.Column;
import dev.aludel.schema.QualifiedName;

/**
 * Makes a column mandatory.
 *
 * @param table the table
 * @param column the column
 */
public record SetNotNull(QualifiedName table, String column) implements ColumnOperation {

    @Override
    public String describe() {
        return "Make %s.%s mandatory".formatted(this.table, this.column);
    }

    @Override
    public Column applyTo(Column before) {
        return before.mandatory();
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.of(new DropNotNull(this.table, this.column));
    }

}
