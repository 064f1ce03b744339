package dev.aludel.diff;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.aludel.operation.Operation;
import dev.aludel.operation.RenameType;
import dev.aludel.schema.Attribute;
import dev.aludel.schema.CompositeType;
import dev.aludel.schema.DomainType;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.NamedType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/**
 * The types that no statement turns into what is wanted: an enum that loses labels or
 * reorders them, a domain over another type, a composite type whose fields change while a
 * table holds it; and those that go while something else takes their name. One that is
 * used is put aside, and what holds it is converted; one that nothing uses is dropped
 * first.
 *
 * @param aside those that are used, by their old names, with the names that they get
 * @param anew those that nothing uses
 */
record RemadeTypes(Map<QualifiedName, QualifiedName> aside, Set<QualifiedName> anew) {

    static RemadeTypes between(Schema from, Schema to, Equivalence equivalence) {
        Set<QualifiedName> remade = new TreeSet<>();
        for (int before = -1; before != remade.size();) {
            before = remade.size();
            for (NamedType type : from.types().values()) {
                to.type(type.name())
                    .filter((wanted) -> mustBeRemade(from, type, wanted, equivalence)
                            || remade.stream().anyMatch(type::uses))
                    .ifPresent((wanted) -> remade.add(type.name()));
            }
        }
        Claims wanted = Claims.of(to);
        from.types()
            .keySet()
            .stream()
            .filter((name) -> to.type(name).isEmpty() && wanted.include(name))
            .forEach(remade::add);
        Claims taken = Claims.of(from);
        Map<QualifiedName, QualifiedName> aside = new TreeMap<>();
        Set<QualifiedName> anew = new TreeSet<>();
        for (QualifiedName name : remade) {
            if (isUsed(from, name)) {
                aside.put(name, Aside.of(name, taken::include));
            }
            else {
                anew.add(name);
            }
        }
        return new RemadeTypes(aside, anew);
    }

    List<Operation> puttingAside() {
        return this.aside.entrySet()
            .stream()
            .<Operation>map((renamed) -> new RenameType(renamed.getKey(), renamed.getValue()))
            .toList();
    }

    private static boolean mustBeRemade(Schema from, NamedType type, NamedType wanted, Equivalence equivalence) {
        if (type instanceof EnumType labels && wanted instanceof EnumType other) {
            return !EnumTypes.grows(labels.labels(), other.labels());
        }
        if (type instanceof DomainType domain && wanted instanceof DomainType other) {
            return !equivalence.sameType(domain.base(), other.base());
        }
        if (type instanceof CompositeType composite && wanted instanceof CompositeType other) {
            return !keepsOrder(composite, other)
                    || isHeld(from, composite.name()) && changesType(composite, other, equivalence);
        }
        return true;
    }

    /** Fields can be added at the end alone, and their order says what a row means. */
    private static boolean keepsOrder(CompositeType type, CompositeType wanted) {
        List<String> kept = type.attributes()
            .stream()
            .map(Attribute::name)
            .filter((name) -> wanted.attribute(name).isPresent())
            .toList();
        return wanted.attributes().stream().limit(kept.size()).map(Attribute::name).toList().equals(kept);
    }

    private static boolean changesType(CompositeType type, CompositeType wanted, Equivalence equivalence) {
        return type.attributes()
            .stream()
            .anyMatch((attribute) -> wanted.attribute(attribute.name())
                .filter((other) -> !equivalence.sameType(attribute.type(), other.type()))
                .isPresent());
    }

    private static boolean isUsed(Schema schema, QualifiedName type) {
        return isHeld(schema, type) || schema.types().values().stream().anyMatch((other) -> other.uses(type));
    }

    /** Whether a column holds it, or a type that is made of it. */
    private static boolean isHeld(Schema schema, QualifiedName type) {
        Deque<QualifiedName> left = new ArrayDeque<>(List.of(type));
        Set<QualifiedName> seen = new HashSet<>();
        while (!left.isEmpty()) {
            QualifiedName next = left.remove();
            if (seen.add(next)) {
                if (schema.tables()
                    .values()
                    .stream()
                    .flatMap((table) -> table.columns().stream())
                    .anyMatch((column) -> column.type().uses(next))) {
                    return true;
                }
                schema.types()
                    .values()
                    .stream()
                    .filter((other) -> other.uses(next))
                    .forEach((other) -> left.add(other.name()));
            }
        }
        return false;
    }

}
