package dev.aludel.diff;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;

/**
 * Puts things into the order in which they can be made, each behind what it needs; those
 * that do not matter to each other stay as they are, and so do those of a circle.
 */
final class NeedOrder<T> {

    private record Key(@Nullable ObjectKind kind, QualifiedName name, @Nullable String part) {
    }

    private static final Set<ObjectKind> RELATIONS = EnumSet.of(ObjectKind.TABLE, ObjectKind.COLUMN,
            ObjectKind.CONSTRAINT, ObjectKind.DOMAIN_CONSTRAINT, ObjectKind.INDEX, ObjectKind.SEQUENCE, ObjectKind.TYPE,
            ObjectKind.DOMAIN, ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW, ObjectKind.FOREIGN_TABLE);

    private static final Set<ObjectKind> ROUTINES = EnumSet.of(ObjectKind.FUNCTION, ObjectKind.PROCEDURE,
            ObjectKind.AGGREGATE);

    private final Map<Key, T> makers = new HashMap<>();

    private final Map<T, Set<T>> needs = new LinkedHashMap<>();

    private final Set<T> done = new LinkedHashSet<>();

    private NeedOrder() {
    }

    static <T> List<T> of(List<T> things, Function<T, ObjectName> name, Function<T, Set<ObjectName>> needs) {
        NeedOrder<T> order = new NeedOrder<>();
        things.forEach((thing) -> order.makers.putIfAbsent(key(name.apply(thing)), thing));
        for (T thing : things) {
            Set<T> needed = new LinkedHashSet<>();
            // In an order of their own: hash codes of names are not the same in every
            // run.
            needs.apply(thing).stream().sorted().forEach((need) -> order.addMaker(needed, key(need)));
            ObjectName own = name.apply(thing);
            if (own.isPartOf(own.name())) {
                order.addMaker(needed, new Key(null, own.name(), null));
            }
            needed.remove(thing);
            order.needs.put(thing, needed);
        }
        things.forEach(order::visit);
        return List.copyOf(order.done);
    }

    private void addMaker(Set<T> needed, Key key) {
        T maker = this.makers.get(key);
        if (maker != null) {
            needed.add(maker);
        }
    }

    /** Without recursion: chains of a thousand are real. */
    private void visit(T thing) {
        Deque<T> path = new ArrayDeque<>();
        Set<T> entered = new HashSet<>();
        path.push(thing);
        while (!path.isEmpty()) {
            T top = path.element();
            entered.add(top);
            Optional<T> next = this.needs.getOrDefault(top, Set.of())
                .stream()
                .filter((needed) -> !this.done.contains(needed) && !entered.contains(needed))
                .findFirst();
            if (next.isPresent()) {
                path.push(next.get());
            }
            else {
                this.done.add(path.pop());
            }
        }
    }

    private static Key key(ObjectName name) {
        if (RELATIONS.contains(name.kind())) {
            return new Key(null, name.name(), null);
        }
        return new Key(ROUTINES.contains(name.kind()) ? ObjectKind.FUNCTION : name.kind(), name.name(), name.part());
    }

}
