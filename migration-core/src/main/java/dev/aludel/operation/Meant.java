package dev.aludel.operation;

import java.util.List;

import dev.aludel.schema.DoesNotFit;
import dev.aludel.schema.NamedObject;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/**
 * What a statement means that calls a thing by less than its whole name, or by another
 * word for what it is: {@code ALTER TABLE} is allowed for views, indexes and sequences,
 * {@code DROP ROUTINE} for functions and procedures, and a function needs no arguments
 * where no other has its name.
 */
final class Meant {

    private static final List<ObjectKind> ROUTINES = List.of(ObjectKind.FUNCTION, ObjectKind.PROCEDURE,
            ObjectKind.AGGREGATE);

    private static final List<ObjectKind> RELATIONS = List.of(ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW,
            ObjectKind.FOREIGN_TABLE);

    private Meant() {
    }

    /**
     * The whole name; the given one where there is no such thing, or there are several.
     */
    static ObjectName by(Schema schema, ObjectName name) {
        if (ROUTINES.contains(name.kind()) && schema.object(name).isEmpty()) {
            return routine(schema, name);
        }
        return (name.kind() == ObjectKind.TABLE && schema.table(name.name()).isEmpty()) ? relation(schema, name) : name;
    }

    /**
     * The schema in which a view or another relation was altered in a way that its
     * definition has now.
     */
    static Schema altered(Schema before, QualifiedName relation) {
        ObjectName name = relation(before, ObjectName.table(relation));
        NamedObject found = before.object(name).orElseThrow(() -> DoesNotFit.missing("table", relation.toString()));
        return before.withoutObject(name).with(found.defined(null));
    }

    private static ObjectName routine(Schema schema, ObjectName name) {
        List<ObjectName> found = schema.objects()
            .keySet()
            .stream()
            .filter((other) -> ROUTINES.contains(other.kind()) && other.name().equals(name.name())
                    && (name.part() == null || name.part().equals(other.part())))
            .toList();
        List<ObjectName> same = found.stream().filter((other) -> other.kind() == name.kind()).toList();
        List<ObjectName> meant = same.isEmpty() ? found : same;
        return (meant.size() == 1) ? meant.get(0) : name;
    }

    private static ObjectName relation(Schema schema, ObjectName name) {
        for (ObjectKind kind : RELATIONS) {
            ObjectName relation = ObjectName.of(kind, name.name());
            if (schema.object(relation).isPresent()) {
                return relation;
            }
        }
        if (Followers.countsWith(schema, name.name())) {
            return ObjectName.of(ObjectKind.SEQUENCE, name.name());
        }
        return schema.tableOfIndex(name.name()).isPresent() ? ObjectName.of(ObjectKind.INDEX, name.name()) : name;
    }

}
