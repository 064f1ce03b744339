package dev.aludel.safety.rule.breaking;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

import dev.aludel.operation.CreateObject;
import dev.aludel.operation.MoveToSchema;
import dev.aludel.operation.Operation;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;

/** Code that runs looks for a table in its old schema. */
final class SetSchema implements Rule<MoveToSchema> {

    private static final Set<ObjectKind> QUERIED = EnumSet.of(ObjectKind.TABLE, ObjectKind.VIEW,
            ObjectKind.MATERIALIZED_VIEW, ObjectKind.FOREIGN_TABLE);

    @Override
    public Class<MoveToSchema> subject() {
        return MoveToSchema.class;
    }

    @Override
    public Stream<Danger> dangers(MoveToSchema op, Scene scene) {
        QualifiedName old = op.object().name();
        if (!QUERIED.contains(op.object().kind()) || leavesView(old, scene)) {
            return Stream.empty();
        }
        String schema = op.schema();
        String message = "Moving %s to %s breaks code that still looks for it in the old place.".formatted(old,
                (schema != null) ? "schema " + schema : "the default schema");
        Danger danger = (op.object().kind() == ObjectKind.TABLE) ? Danger.breakage(old, message)
                : Danger.breakage(op.object(), message);
        return Stream.of((schema != null) ? danger.instead("%s\nCREATE VIEW %s AS SELECT * FROM %s;"
            .formatted(scene.sql(op), scene.name(old), scene.name(QualifiedName.of(schema, old.name())))) : danger);
    }

    /** A view in the old place keeps old code working. */
    private static boolean leavesView(QualifiedName old, Scene scene) {
        ObjectName view = ObjectName.of(ObjectKind.VIEW, old);
        return scene.later()
            .stream()
            .flatMap((step) -> step.operations().stream())
            .anyMatch((Operation later) -> later instanceof CreateObject create && create.object().name().equals(view));
    }

}
