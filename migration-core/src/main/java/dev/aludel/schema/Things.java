package dev.aludel.schema;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Things of one kind by their names. */
final class Things {

    private Things() {
    }

    static <K extends Comparable<K>, T> SortedMap<K, T> byName(Collection<? extends T> things,
            Function<? super T, K> name) {
        SortedMap<K, T> map = new TreeMap<>();
        for (T thing : things) {
            if (map.putIfAbsent(name.apply(thing), thing) != null) {
                throw new IllegalArgumentException("There are two things named " + name.apply(thing));
            }
        }
        return map;
    }

    /**
     * The same with one more.
     * @param kind what it is, with its article
     */
    static <K extends Comparable<K>, T> SortedMap<K, T> with(Map<K, T> before, K name, T thing, String kind) {
        SortedMap<K, T> after = new TreeMap<>(before);
        if (after.putIfAbsent(name, thing) != null) {
            throw DoesNotFit.exists(kind, name.toString());
        }
        return after;
    }

    /** The same without one. */
    static <K extends Comparable<K>, T> SortedMap<K, T> without(Map<K, T> before, K name, String kind) {
        SortedMap<K, T> after = new TreeMap<>(before);
        if (after.remove(name) == null) {
            throw DoesNotFit.missing(kind, name.toString());
        }
        return after;
    }

}
