package dev.aludel.diff;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.Enforcement;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.IndexedColumn;
import dev.aludel.schema.IndexedExpression;

/** Whether two constraints, or two indexes, say the same, whatever they are called. */
record Contents(Equivalence equivalence) {

    /**
     * Whether the first can stay where the second is wanted; one that only has to be
     * validated can.
     */
    boolean same(Constraint before, Constraint after) {
        if (before.validated() && !after.validated()) {
            return false;
        }
        if (before instanceof CheckConstraint check && after instanceof CheckConstraint wanted) {
            return this.equivalence.sameExpression(check.expression(), wanted.expression());
        }
        if (before instanceof ForeignKey key && after instanceof ForeignKey wanted) {
            return inOrder(key).equals(inOrder(wanted));
        }
        return before.named(null).equals(after.named(null));
    }

    /**
     * A foreign key without name and state, its columns in alphabetical order: which
     * column refers to which says something, the order in which they are told does not.
     */
    private static ForeignKey inOrder(ForeignKey key) {
        ForeignKey bare = key.named(null).commented(null).enforced(Enforcement.VALIDATED);
        if (key.referencedColumns().isEmpty()) {
            return bare;
        }
        List<Integer> order = IntStream.range(0, key.columns().size())
            .boxed()
            .sorted(Comparator.comparing(key.columns()::get))
            .toList();
        return bare.on(order.stream().map(key.columns()::get).toList())
            .referringTo(key.referencedTable(), order.stream().map(key.referencedColumns()::get).toList());
    }

    boolean same(Index before, Index after) {
        return before.unique() == after.unique() && before.method().equals(after.method())
                && sameCondition(before.where(), after.where()) && before.keys().size() == after.keys().size()
                && IntStream.range(0, before.keys().size())
                    .allMatch((i) -> same(before.keys().get(i), after.keys().get(i)));
    }

    private boolean same(IndexKey before, IndexKey after) {
        if (before instanceof IndexedExpression && after instanceof IndexedExpression) {
            return before.order() == after.order() && this.equivalence.sameExpression(before.text(), after.text());
        }
        return before instanceof IndexedColumn && before.equals(after);
    }

    private boolean sameCondition(@Nullable String before, @Nullable String after) {
        if (before == null || after == null) {
            return before == null && after == null;
        }
        return this.equivalence.sameExpression(before, after);
    }

}
