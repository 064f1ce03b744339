package dev.aludel.schema;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/**
 * Things of one kind by their names. Maps that differ in one thing share all others, so
 * that a schema can be followed through thousands of operations.
 */
final class Things {

    private Things() {
    }

    /** The same, which nobody can change any more. */
    static <K, T> PSortedMap<K, T> lasting(SortedMap<K, T> things) {
        return TreePMap.fromSortedMap(things);
    }

    static <K extends Comparable<K>, T> SortedMap<K, T> byName(Collection<? extends T> things,
            Function<? super T, K> name) {
        SortedMap<K, T> map = new TreeMap<>();
        for (T thing : things) {
            if (map.putIfAbsent(name.apply(thing), thing) != null) {
                throw twice(name.apply(thing));
            }
        }
        return map;
    }

    /**
     * The same with one more.
     * @param kind what it is, with its article
     */
    static <K, T> SortedMap<K, T> with(SortedMap<K, T> before, K name, T thing, String kind) {
        if (before.containsKey(name)) {
            throw DoesNotFit.exists(kind, name.toString());
        }
        return lasting(before).plus(name, thing);
    }

    /** The same with each changed; most changes concern few of them, or none. */
    static <K extends Comparable<K>, T> SortedMap<K, T> each(SortedMap<K, T> before, UnaryOperator<T> change,
            Function<? super T, K> name) {
        Map<K, T> changes = new LinkedHashMap<>();
        before.forEach((key, thing) -> {
            T changed = change.apply(thing);
            if (changed != thing) {
                changes.put(key, changed);
            }
        });
        if (changes.isEmpty()) {
            return before;
        }
        PSortedMap<K, T> after = lasting(before).minusAll(changes.keySet());
        for (T changed : changes.values()) {
            K newName = name.apply(changed);
            if (after.containsKey(newName)) {
                throw twice(newName);
            }
            after = after.plus(newName, changed);
        }
        return after;
    }

    /** The same without one. */
    static <K, T> SortedMap<K, T> without(SortedMap<K, T> before, K name, String kind) {
        if (!before.containsKey(name)) {
            throw DoesNotFit.missing(kind, name.toString());
        }
        return lasting(before).minus(name);
    }

    private static IllegalArgumentException twice(Object name) {
        return new IllegalArgumentException("There are two things named " + name);
    }

}
