package dev.aludel.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.DoesNotFit;
import dev.aludel.schema.Generated;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/**
 * Makes a generated column an ordinary one that keeps its values.
 *
 * @param table the table
 * @param column the column
 * @param generated how it was computed; null until it is known
 */
public record DropGeneration(QualifiedName table, String column,
        @Nullable Generated generated) implements TableOperation {

    @Override
    public String describe() {
        return "Stop generating %s.%s".formatted(this.table, this.column);
    }

    @Override
    public Table applyTo(Table before) {
        return before.withColumn(this.column, (found) -> {
            if (!(found.value() instanceof Generated)) {
                throw DoesNotFit.missing("generated column", this.table + "." + this.column);
            }
            return found.filledBy(null);
        });
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.empty();
    }

    @Override
    public Operation completedFrom(Schema before) {
        return before.whole(this.table)
            .flatMap((found) -> found.column(this.column))
            .filter((found) -> found.value() instanceof Generated)
            .<Operation>map((found) -> new DropGeneration(this.table, this.column, (Generated) found.value()))
            .orElse(this);
    }

}
