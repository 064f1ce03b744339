package dev.aludel.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.Column;
import dev.aludel.schema.Default;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.ValueSource;

/**
 * Takes the default of a column away; rows that are there keep their values.
 *
 * @param table the table
 * @param column the column
 * @param from the default before, or the serial it was; null until it is known
 */
public record DropDefault(QualifiedName table, String column, @Nullable ValueSource from) implements ColumnOperation {

    @Override
    public String describe() {
        return "Drop the default of %s.%s".formatted(this.table, this.column);
    }

    @Override
    public Column applyTo(Column before) {
        return before.filledBy(null);
    }

    @Override
    public Optional<Operation> reverse() {
        return (this.from instanceof Default before)
                ? Optional.of(new SetDefault(this.table, this.column, null, before)) : Optional.empty();
    }

    @Override
    public Operation completedFrom(Schema before) {
        return before.whole(this.table)
            .flatMap((found) -> found.column(this.column))
            .<Operation>map((found) -> new DropDefault(this.table, this.column, found.value()))
            .orElse(this);
    }

}
