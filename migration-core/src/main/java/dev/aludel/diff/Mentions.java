package dev.aludel.diff;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.aludel.operation.ExpressionNames;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ExclusionConstraint;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.IndexedExpression;

/**
 * Whether constraints and indexes name columns inside their expressions.
 */
public final class Mentions {

    private Mentions() {
    }

    /** Whether the condition of a check or an exclusion names one of these columns. */
    public static boolean in(Constraint constraint, List<String> columns) {
        if (constraint instanceof CheckConstraint check) {
            return in(check.expression(), columns);
        }
        return constraint instanceof ExclusionConstraint exclusion && (in(exclusion.where(), columns)
                || exclusion.elements().stream().anyMatch((element) -> in(element.key(), columns)));
    }

    /** Whether a condition or an expression of an index names one of these columns. */
    public static boolean in(Index index, List<String> columns) {
        return in(index.where(), columns) || index.keys().stream().anyMatch((key) -> in(key, columns));
    }

    private static boolean in(IndexKey key, List<String> columns) {
        return key instanceof IndexedExpression && in(key.text(), columns);
    }

    private static boolean in(@Nullable String expression, List<String> columns) {
        return expression != null && columns.stream().anyMatch((column) -> ExpressionNames.mention(expression, column));
    }

}
