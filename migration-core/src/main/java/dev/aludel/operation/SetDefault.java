package dev.aludel.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.Column;
import dev.aludel.schema.Default;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/**
 * Gives a column a default, or another one; rows that are there keep their values.
 *
 * @param table the table
 * @param column the column
 * @param from the default before; null for none
 * @param to the default after
 */
public record SetDefault(QualifiedName table, String column, @Nullable Default from,
        Default to) implements ColumnOperation {

    @Override
    public String describe() {
        return "Set the default of %s.%s to %s".formatted(this.table, this.column, this.to.expression());
    }

    @Override
    public Column applyTo(Column before) {
        return before.filledBy(this.to);
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.of((this.from != null) ? new SetDefault(this.table, this.column, this.to, this.from)
                : new DropDefault(this.table, this.column, this.to));
    }

    @Override
    public Operation completedFrom(Schema before) {
        return before.whole(this.table)
            .flatMap((found) -> found.column(this.column))
            .filter((found) -> found.value() instanceof Default)
            .<Operation>map((found) -> new SetDefault(this.table, this.column, (Default) found.value(), this.to))
            .orElse(this);
    }

}
