package dev.aludel.safety.rule.convention;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.aludel.operation.Operation;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.schema.Column;

/**
 * A convention about columns: what it says of several of one statement is one finding.
 */
abstract class ColumnConvention implements Rule<Operation> {

    @Override
    public final Class<Operation> subject() {
        return Operation.class;
    }

    @Override
    public final Stream<Danger> dangers(Operation op, Scene scene) {
        String columns = Written.columns(op)
            .filter((column) -> objectsTo(column.column(), scene))
            .map(Object::toString)
            .collect(Collectors.joining(", "));
        return columns.isEmpty() ? Stream.empty() : Stream.of(Danger.remark("%s: %s".formatted(columns, reason())));
    }

    /** Whether a column is not as the team has agreed. */
    abstract boolean objectsTo(Column column, Scene scene);

    /** Why, as a sentence. */
    abstract String reason();

}
