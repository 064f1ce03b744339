package dev.aludel.operation;

import java.util.Optional;

import dev.aludel.schema.Column;
import dev.aludel.schema.QualifiedName;

/**
 * Lets a column be null.
 *
 * @param table the table
 * @param column the column
 */
public record DropNotNull(QualifiedName table, String column) implements ColumnOperation {

    @Override
    public String describe() {
        return "Let %s.%s be null".formatted(this.table, this.column);
    }

    @Override
    public Column applyTo(Column before) {
        return before.optional();
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.of(new SetNotNull(this.table, this.column));
    }

}
