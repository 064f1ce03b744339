package dev.aludel.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.Generated;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/**
 * Changes how a generated column is computed, in the rows that are there too.
 *
 * @param table the table
 * @param column the column
 * @param from how it was computed; null until it is known
 * @param to how it is computed; that it is stored or not stays as it was
 */
public record ChangeGeneration(QualifiedName table, String column, @Nullable Generated from,
        Generated to) implements TableOperation {

    @Override
    public String describe() {
        return "Change how %s.%s is generated".formatted(this.table, this.column);
    }

    @Override
    public Table applyTo(Table before) {
        return before.withColumn(this.column, (found) -> (found.value() instanceof Generated generated)
                ? found.filledBy(new Generated(this.to.expression(), generated.stored())) : found);
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.ofNullable(this.from)
            .map((before) -> new ChangeGeneration(this.table, this.column, this.to, before));
    }

    @Override
    public Operation completedFrom(Schema before) {
        return before.whole(this.table)
            .flatMap((found) -> found.column(this.column))
            .filter((found) -> found.value() instanceof Generated)
            .<Operation>map(
                    (found) -> new ChangeGeneration(this.table, this.column, (Generated) found.value(), this.to))
            .orElse(this);
    }

}
