package dev.aludel.safety.rule.breaking;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.aludel.operation.Operation;
import dev.aludel.operation.RenameObject;
import dev.aludel.operation.RenameSequence;
import dev.aludel.operation.RenameType;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;

/** Code that runs knows a view, a function, a sequence or a type by its old name. */
final class RenameViewOrType implements Rule<Operation> {

    /** Nobody but the database calls triggers, policies and the like. */
    private static final Set<ObjectKind> CALLED = EnumSet.of(ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW,
            ObjectKind.FOREIGN_TABLE, ObjectKind.FUNCTION, ObjectKind.PROCEDURE, ObjectKind.AGGREGATE, ObjectKind.TYPE);

    @Override
    public Class<Operation> subject() {
        return Operation.class;
    }

    @Override
    public Stream<Danger> dangers(Operation op, Scene scene) {
        ObjectName old = renamed(op);
        if (old == null || scene.end().has(old)) {
            return Stream.empty();
        }
        return Stream.of(Danger.breakage(old, "Renaming %s breaks code that still uses the old name.".formatted(old)));
    }

    private static @Nullable ObjectName renamed(Operation op) {
        if (op instanceof RenameObject object) {
            return CALLED.contains(object.from().kind()) ? object.from() : null;
        }
        if (op instanceof RenameSequence sequence) {
            return ObjectName.of(ObjectKind.SEQUENCE, sequence.from());
        }
        return (op instanceof RenameType type) ? ObjectName.of(ObjectKind.TYPE, type.from()) : null;
    }

}
