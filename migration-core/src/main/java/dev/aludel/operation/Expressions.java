package dev.aludel.operation;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Default;
import dev.aludel.schema.DomainType;
import dev.aludel.schema.ExclusionConstraint;
import dev.aludel.schema.ExclusionElement;
import dev.aludel.schema.Generated;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.IndexedExpression;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/**
 * The expressions of a schema: defaults, what columns are generated from, conditions, and
 * what indexes are sorted by.
 */
final class Expressions {

    private Expressions() {
    }

    /** The schema with every expression changed that may name a thing. */
    static Schema changed(Schema before, ThingNames names, BiFunction<ThingNames, String, String> change) {
        return before.withEachTable((table) -> {
            ThingNames inside = names.among(columns(before, table));
            return changed(table, (expression) -> change.apply(inside, expression));
        })
            .withEachType((type) -> (type instanceof DomainType domain)
                    ? changed(domain, (expression) -> change.apply(names, expression)) : type);
    }

    /** Whether there is such an expression. */
    static boolean anyMatch(Schema schema, ThingNames names, BiPredicate<ThingNames, String> sought) {
        boolean[] found = { false };
        changed(schema, names, (inside, expression) -> {
            found[0] |= sought.test(inside, expression);
            return expression;
        });
        return found[0];
    }

    /** The columns that the expressions of a table may name. */
    static List<Column> columns(Schema schema, Table table) {
        return schema.whole(table.name()).orElse(table).columns();
    }

    /** The table with every expression changed. */
    static Table changed(Table table, UnaryOperator<String> change) {
        String key = table.inheritance().partitionKey();
        Table divided = (key != null) ? table.with(table.inheritance().partitionedBy(change.apply(key))) : table;
        List<Column> columns = divided.columns()
            .stream()
            .map((column) -> (column.value() instanceof Default given)
                    ? column.filledBy(new Default(change.apply(given.expression()))) : column)
            .toList();
        return changedOfRows(divided.withColumns(columns), change);
    }

    /** The table with every expression changed that may name its columns. */
    static Table changedOfRows(Table table, UnaryOperator<String> change) {
        return table
            .withColumns(table.columns()
                .stream()
                .map((column) -> (column.value() instanceof Generated generated)
                        ? column.filledBy(new Generated(change.apply(generated.expression()), generated.stored()))
                        : column)
                .toList())
            .withEachConstraint((constraint) -> changed(constraint, change))
            .withEachIndex((index) -> changed(index, change));
    }

    private static DomainType changed(DomainType domain, UnaryOperator<String> change) {
        Default given = domain.value();
        DomainType checked = domain.checkedBy(
                domain.checks().stream().map((check) -> check.demanding(change.apply(check.expression()))).toList());
        return (given != null) ? checked.filledBy(new Default(change.apply(given.expression()))) : checked;
    }

    private static Constraint changed(Constraint constraint, UnaryOperator<String> change) {
        if (constraint instanceof CheckConstraint check) {
            return check.demanding(change.apply(check.expression()));
        }
        if (constraint instanceof ExclusionConstraint exclusion) {
            return exclusion
                .comparing(exclusion.elements()
                    .stream()
                    .map((element) -> new ExclusionElement(changed(element.key(), change), element.operator()))
                    .toList())
                .over(changed(exclusion.where(), change));
        }
        return constraint;
    }

    private static Index changed(Index index, UnaryOperator<String> change) {
        return index.keyedBy(index.keys().stream().map((key) -> changed(key, change)).toList())
            .over(changed(index.where(), change));
    }

    private static IndexKey changed(IndexKey key, UnaryOperator<String> change) {
        return (key instanceof IndexedExpression) ? key.spelled(change.apply(key.text())) : key;
    }

    private static @Nullable String changed(@Nullable String expression, UnaryOperator<String> change) {
        return (expression != null) ? change.apply(expression) : null;
    }

}
