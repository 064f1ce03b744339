package dev.aludel.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.ColumnName;
import dev.aludel.schema.DoesNotFit;
import dev.aludel.schema.Schema;

/**
 * Does something unless it is done already, as {@code IF EXISTS} and
 * {@code IF NOT EXISTS} say. Once it is known what the schema has it is either that or
 * nothing.
 *
 * @param operation what is done
 * @param with the column that it comes with, as its constraint does: it is not needed if
 * that is there when the statement starts; null where it comes alone
 */
public record IfNeeded(Operation operation, @Nullable ColumnName with) implements Operation {

    /** An operation that comes alone. */
    public IfNeeded(Operation operation) {
        this(operation, null);
    }

    /** The same, or nothing, once it is known which schema the statement starts in. */
    public Operation startingIn(Schema schema) {
        ColumnName column = this.with;
        boolean there = column != null
                && schema.whole(column.table()).flatMap((table) -> table.column(column.column())).isPresent();
        return there ? new NotNeeded(this.operation) : this;
    }

    @Override
    public String describe() {
        return "%s, if needed".formatted(this.operation.describe());
    }

    @Override
    public Schema applyTo(Schema before) {
        try {
            return this.operation.completedFrom(before).applyTo(before);
        }
        catch (DoesNotFit notNeeded) {
            return before;
        }
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.empty();
    }

    @Override
    public Operation completedFrom(Schema before) {
        Operation completed = this.operation.completedFrom(before);
        try {
            completed.applyTo(before);
            return completed;
        }
        catch (DoesNotFit notNeeded) {
            return new NotNeeded(this.operation);
        }
    }

}
