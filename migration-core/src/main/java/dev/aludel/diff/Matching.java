package dev.aludel.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;

import dev.aludel.schema.Constraint;
import dev.aludel.schema.Index;
import dev.aludel.schema.Table;

import org.jspecify.annotations.Nullable;

/**
 * Pairs the constraints, or indexes, of two tables by what they say: first those whose
 * names agree too, then those that differ in name only. What is left on one side is to be
 * dropped, on the other to be added.
 *
 * @param pairs those that say the same
 * @param onlyBefore those of the first table that the second lacks
 * @param onlyAfter those of the second table that the first lacks
 */
public record Matching<T>(List<Pair<T>> pairs, List<T> onlyBefore, List<T> onlyAfter) {

    /**
     * Two that say the same.
     *
     * @param before the one of the first table
     * @param after the one of the second table
     */
    public record Pair<T>(T before, T after) {
    }

    public Matching {
        pairs = List.copyOf(pairs);
        onlyBefore = List.copyOf(onlyBefore);
        onlyAfter = List.copyOf(onlyAfter);
    }

    /** Pairs the constraints of two tables; the second one has all its columns. */
    public static Matching<Constraint> ofConstraints(Table before, Table after, Equivalence equivalence) {
        Contents contents = new Contents(after, equivalence);
        return of(before.constraints(), after.constraints(), Constraint::name, contents::same);
    }

    /** Pairs the indexes of two tables; the second one has all its columns. */
    public static Matching<Index> ofIndexes(Table before, Table after, Equivalence equivalence) {
        Contents contents = new Contents(after, equivalence);
        return of(before.indexes(), after.indexes(), Index::name, contents::same);
    }

    static <T> Matching<T> of(List<? extends T> before, List<? extends T> after, Function<T, @Nullable String> name,
            BiPredicate<T, T> sameContent) {
        List<Pair<T>> pairs = new ArrayList<>();
        List<T> left = new ArrayList<>(before);
        List<T> right = new ArrayList<>(after);
        pair(left, right, pairs,
                (one, other) -> Objects.equals(name.apply(one), name.apply(other)) && sameContent.test(one, other));
        pair(left, right, pairs, (one, other) -> name.apply(other) == null && sameContent.test(one, other));
        pair(left, right, pairs, sameContent);
        return new Matching<>(pairs, left, right);
    }

    private static <T> void pair(List<T> left, List<T> right, List<Pair<T>> pairs, BiPredicate<T, T> same) {
        for (T one : List.copyOf(left)) {
            for (T other : List.copyOf(right)) {
                if (same.test(one, other)) {
                    pairs.add(new Pair<>(one, other));
                    left.remove(one);
                    right.remove(other);
                    break;
                }
            }
        }
    }

}
