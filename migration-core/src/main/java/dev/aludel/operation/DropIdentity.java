package dev.aludel.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.DoesNotFit;
import dev.aludel.schema.Identity;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/**
 * Makes an identity column an ordinary one.
 *
 * @param table the table
 * @param column the column
 * @param identity how it counted; null until it is known
 */
public record DropIdentity(QualifiedName table, String column, @Nullable Identity identity) implements TableOperation {

    @Override
    public String describe() {
        return "Make %s.%s an ordinary column".formatted(this.table, this.column);
    }

    @Override
    public Table applyTo(Table before) {
        return before.withColumn(this.column, (found) -> {
            if (!(found.value() instanceof Identity)) {
                throw DoesNotFit.missing("identity column", this.table + "." + this.column);
            }
            return found.filledBy(null);
        });
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.ofNullable(this.identity).map((dropped) -> new AddIdentity(this.table, this.column, dropped));
    }

    @Override
    public Operation completedFrom(Schema before) {
        return before.whole(this.table)
            .flatMap((found) -> found.column(this.column))
            .filter((found) -> found.value() instanceof Identity)
            .<Operation>map((found) -> new DropIdentity(this.table, this.column, (Identity) found.value()))
            .orElse(this);
    }

}
