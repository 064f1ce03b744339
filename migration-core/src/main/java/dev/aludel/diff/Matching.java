package dev.aludel.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Pairs the constraints, or indexes, of two tables by what they say: first those whose
 * names agree too, then those that differ in name only. What is left on one side is to be
 * dropped, on the other to be added.
 */
record Matching<T>(List<Pair<T>> pairs, List<T> onlyBefore, List<T> onlyAfter) {

    record Pair<T>(T before, T after) {
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
