package dev.aludel.diff;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Deferral;
import dev.aludel.schema.Enforcement;
import dev.aludel.schema.ExclusionConstraint;
import dev.aludel.schema.ExclusionElement;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.IndexOptions;
import dev.aludel.schema.IndexedColumn;
import dev.aludel.schema.IndexedExpression;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.ReferentialRules;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;

/**
 * Whether two constraints, or two indexes, say the same, whatever they are called, and
 * but for what a statement changes of them.
 */
record Contents(Table table, Equivalence equivalence) {

    boolean same(Constraint before, Constraint after) {
        if (!becomes(before, after)) {
            return false;
        }
        if (before instanceof CheckConstraint check && after instanceof CheckConstraint wanted) {
            return check.inherited() == wanted.inherited() && sameText(check.expression(), wanted.expression());
        }
        if (before instanceof ForeignKey key && after instanceof ForeignKey wanted) {
            return inOrder(key).equals(inOrder(wanted));
        }
        if (before instanceof ExclusionConstraint exclusion && after instanceof ExclusionConstraint wanted) {
            return same(exclusion, wanted);
        }
        return bare(before).equals(bare(after));
    }

    /**
     * Whether there is a statement that makes a constraint known to hold for other rows.
     * Only a foreign key can be enforced and stop to be.
     */
    private static boolean becomes(Constraint before, Constraint after) {
        Enforcement from = before.enforcement();
        Enforcement to = after.enforcement();
        boolean between = from != Enforcement.NOT_VALIDATED && to != Enforcement.NOT_VALIDATED;
        return from == to || from == Enforcement.NOT_VALIDATED && to == Enforcement.VALIDATED
                || before instanceof ForeignKey && between;
    }

    /** Without name, comment and what can be set of its index. */
    private static Constraint bare(Constraint constraint) {
        Constraint bare = constraint.named(null).commented(null);
        if (bare instanceof PrimaryKey key) {
            return key.with(key.options().stored(Map.of()));
        }
        return (bare instanceof UniqueConstraint unique) ? unique.with(unique.options().stored(Map.of())) : bare;
    }

    /**
     * A foreign key without name and state, its columns in alphabetical order: which
     * column refers to which says something, the order in which they are told does not.
     */
    private static ForeignKey inOrder(ForeignKey key) {
        ForeignKey bare = key.named(null)
            .commented(null)
            .enforced(Enforcement.VALIDATED)
            .deferred(Deferral.NOT_DEFERRABLE);
        if (key.referencedColumns().isEmpty() || key.period()) {
            return bare;
        }
        List<Integer> order = IntStream.range(0, key.columns().size())
            .boxed()
            .sorted(Comparator.comparing(key.columns()::get))
            .toList();
        ReferentialRules rules = bare.rules().settingOnDelete(bare.rules().setOnDelete().stream().sorted().toList());
        return new ForeignKey(null, order.stream().map(key.columns()::get).toList(), key.referencedTable(),
                order.stream().map(key.referencedColumns()::get).toList(), rules, false, Deferral.NOT_DEFERRABLE,
                Enforcement.VALIDATED, null);
    }

    private boolean same(ExclusionConstraint before, ExclusionConstraint after) {
        return before.method().equals(after.method()) && before.deferral() == after.deferral()
                && sameOptions(before.options(), after.options()) && sameCondition(before.where(), after.where())
                && before.elements()
                    .stream()
                    .map(ExclusionElement::operator)
                    .toList()
                    .equals(after.elements().stream().map(ExclusionElement::operator).toList())
                && sameKeys(before.elements().stream().map(ExclusionElement::key).toList(),
                        after.elements().stream().map(ExclusionElement::key).toList());
    }

    boolean same(Index before, Index after) {
        return before.unique() == after.unique() && before.method().equals(after.method())
                && before.valid() == after.valid() && sameOptions(before.options(), after.options())
                && sameCondition(before.where(), after.where()) && sameKeys(before.keys(), after.keys());
    }

    private boolean sameKeys(List<IndexKey> before, List<IndexKey> after) {
        return before.size() == after.size()
                && IntStream.range(0, before.size()).allMatch((i) -> same(before.get(i), after.get(i)));
    }

    private boolean same(IndexKey before, IndexKey after) {
        if (before instanceof IndexedExpression && after instanceof IndexedExpression) {
            return before.spelled("").equals(after.spelled("")) && sameText(before.text(), after.text());
        }
        return before instanceof IndexedColumn && before.equals(after);
    }

    private static boolean sameOptions(IndexOptions before, IndexOptions after) {
        return before.stored(Map.of()).equals(after.stored(Map.of()));
    }

    private boolean sameCondition(@Nullable String before, @Nullable String after) {
        if (before == null || after == null) {
            return before == null && after == null;
        }
        return sameText(before, after);
    }

    private boolean sameText(String before, String after) {
        return this.equivalence.sameExpression(this.table, before, after);
    }

}
