package dev.aludel.safety.rule.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.aludel.operation.ChangeColumnType;
import dev.aludel.operation.CreateObject;
import dev.aludel.operation.Dependents;
import dev.aludel.operation.DropObject;
import dev.aludel.operation.Operation;
import dev.aludel.safety.Scene;
import dev.aludel.schema.NamedObject;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.Schema;

/** Takes the views on a column away while it changes, and makes them again. */
final class Rebuilding {

    private static final Set<ObjectKind> REBUILT = EnumSet.of(ObjectKind.VIEW, ObjectKind.GRANT);

    private Rebuilding() {
    }

    /** The statements; nothing where something else is in the way, or nobody knows it. */
    static Optional<String> around(ChangeColumnType op, Scene scene) {
        Schema schema = scene.before();
        ObjectName column = ObjectName.column(op.table(), op.column());
        List<NamedObject> needing = new ArrayList<>();
        for (ObjectName name : Dependents.of(schema, Set.of(column))) {
            schema.object(name).ifPresent(needing::add);
        }
        boolean known = needing.stream()
            .allMatch((object) -> REBUILT.contains(object.name().kind()) && object.definition() != null
                    && object.comment() == null);
        if (needing.isEmpty() || !known) {
            return Optional.empty();
        }
        List<NamedObject> ordered = ordered(needing, schema);
        List<Operation> drops = new ArrayList<>();
        List<Operation> creations = new ArrayList<>();
        for (NamedObject object : ordered) {
            creations.add(new CreateObject(object));
            if (object.name().kind() == ObjectKind.VIEW) {
                drops.add(new DropObject(object.name(), object, false));
            }
        }
        Collections.reverse(drops);
        return Optional.of(String.join("\n", scene.sql(drops), scene.sql(op), scene.sql(creations)));
    }

    /** What is needed comes first. */
    private static List<NamedObject> ordered(List<NamedObject> objects, Schema schema) {
        List<NamedObject> ordered = new ArrayList<>(objects);
        ordered.sort((one, other) -> Integer.compare(reach(other, schema), reach(one, schema)));
        return ordered;
    }

    private static int reach(NamedObject object, Schema schema) {
        return Dependents.of(schema, Set.of(object.name())).size();
    }

}
