package dev.aludel.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/**
 * Changes the type of a column.
 *
 * @param table the table
 * @param column the column
 * @param from its type before; null until it is known
 * @param to its type after
 * @param using the expression that converts its values; null for the assignment cast
 */
public record ChangeColumnType(QualifiedName table, String column, @Nullable DataType from, DataType to,
        @Nullable String using) implements ColumnOperation {

    @Override
    public String describe() {
        return "Change the type of %s.%s from %s to %s".formatted(this.table, this.column,
                (this.from != null) ? this.from : "what it is", this.to);
    }

    @Override
    public Column applyTo(Column before) {
        return before.typed(this.to);
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.ofNullable(this.from)
            .map((before) -> new ChangeColumnType(this.table, this.column, this.to, before, null));
    }

    @Override
    public Operation completedFrom(Schema before) {
        return before.whole(this.table)
            .flatMap((found) -> found.column(this.column))
            .<Operation>map((found) -> new ChangeColumnType(this.table, this.column, found.type(), this.to, this.using))
            .orElse(this);
    }

}
