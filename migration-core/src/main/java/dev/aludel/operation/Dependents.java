package dev.aludel.operation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.aludel.schema.NamedObject;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.Schema;

/** The things that cannot be without another one. */
public final class Dependents {

    /** What is found by the name of a function, not by that of a table. */
    private static final Set<ObjectKind> ROUTINES = EnumSet.of(ObjectKind.FUNCTION, ObjectKind.PROCEDURE,
            ObjectKind.AGGREGATE);

    /** What shares its names with tables and has parts. */
    private static final Set<ObjectKind> WHOLES = EnumSet.of(ObjectKind.TABLE, ObjectKind.VIEW,
            ObjectKind.MATERIALIZED_VIEW, ObjectKind.FOREIGN_TABLE, ObjectKind.TYPE, ObjectKind.DOMAIN,
            ObjectKind.SEQUENCE);

    private Dependents() {
    }

    /** What needs one of these, or needs what needs one of them, and so on. */
    public static Set<ObjectName> of(Schema schema, Set<ObjectName> gone) {
        Set<ObjectName> dependents = new HashSet<>();
        Deque<ObjectName> left = new ArrayDeque<>(gone);
        while (!left.isEmpty()) {
            ObjectName next = left.remove();
            for (NamedObject object : schema.objects().values()) {
                if (!object.name().equals(next) && (isPartOf(object.name(), next) || needs(object, next))
                        && dependents.add(object.name())) {
                    left.add(object.name());
                }
            }
        }
        return dependents;
    }

    /** Takes away what needs one of these. */
    static Schema without(Schema before, List<ObjectName> gone) {
        if (before.objects().isEmpty()) {
            return before;
        }
        Set<ObjectName> dependents = of(before, Set.copyOf(gone));
        return dependents.isEmpty() ? before : before.withoutObjects((object) -> dependents.contains(object.name()));
    }

    private static boolean needs(NamedObject object, ObjectName gone) {
        return object.needs()
            .stream()
            .anyMatch((need) -> need.equals(gone) || isPartOf(need, gone) || isSame(need, gone));
    }

    /** A column of a table, a trigger of it, a privilege on it. */
    private static boolean isPartOf(ObjectName part, ObjectName whole) {
        return WHOLES.contains(whole.kind()) && whole.part() == null && part.part() != null
                && !ROUTINES.contains(part.kind()) && part.name().equals(whole.name());
    }

    /** A domain is a type, a view is a table. */
    private static boolean isSame(ObjectName one, ObjectName other) {
        return WHOLES.contains(one.kind()) && WHOLES.contains(other.kind()) && one.name().equals(other.name())
                && one.part() == null && other.part() == null;
    }

}
