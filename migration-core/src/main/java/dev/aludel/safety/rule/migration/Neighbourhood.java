package dev.aludel.safety.rule.migration;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Stream;

import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/**
 * The tables that matter when two large schemas differ in a few: those, and the ones that
 * foreign keys join to them. A run of a thousand migrations compares a thousand times.
 */
final class Neighbourhood {

    private Neighbourhood() {
    }

    static Set<QualifiedName> ofChanges(Schema one, Schema other) {
        Set<QualifiedName> changed = new HashSet<>(changed(one, other));
        changed.addAll(changed(other, one));
        Set<QualifiedName> all = new HashSet<>(changed);
        if (!changed.isEmpty()) {
            all.addAll(joined(one, changed));
            all.addAll(joined(other, changed));
        }
        return all;
    }

    static Schema only(Set<QualifiedName> names, Schema schema) {
        return Schema.of(names.stream().flatMap((name) -> schema.table(name).stream()).toList(),
                schema.sequences().values(), schema.types().values());
    }

    /** Both are sorted, so nearly every table meets itself in one walk side by side. */
    private static Set<QualifiedName> changed(Schema one, Schema other) {
        Set<QualifiedName> changed = new HashSet<>();
        Iterator<Table> others = other.tables().values().iterator();
        for (Table table : one.tables().values()) {
            boolean same = others.hasNext() && others.next() == table;
            if (!same && !table.equals(other.tables().get(table.name()))) {
                changed.add(table.name());
            }
        }
        return changed;
    }

    private static Set<QualifiedName> joined(Schema schema, Set<QualifiedName> changed) {
        Set<QualifiedName> joined = new HashSet<>();
        for (Table table : schema.tables().values()) {
            Stream<QualifiedName> referred = table.foreignKeys().stream().map(ForeignKey::referencedTable);
            if (changed.contains(table.name())) {
                referred.forEach(joined::add);
            }
            else if (referred.anyMatch(changed::contains)) {
                joined.add(table.name());
            }
        }
        return joined;
    }

}
