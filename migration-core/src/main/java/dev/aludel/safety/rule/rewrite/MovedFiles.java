package dev.aludel.safety.rule.rewrite;

import java.util.Optional;

import dev.aludel.operation.CreateObject;
import dev.aludel.operation.DropObject;
import dev.aludel.operation.Operation;
import dev.aludel.safety.Scene;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;

/** Statements that tell a table where, or how, its rows are kept. */
final class MovedFiles {

    private MovedFiles() {
    }

    /** The table that is told so, if its rows have to be written anew for it. */
    static Optional<QualifiedName> of(Operation op, String setting, Scene scene) {
        return told(op).filter((name) -> name.kind() == ObjectKind.SETTING && setting.equals(name.part()))
            .filter((name) -> scene.effects(op).rewrites())
            .map(ObjectName::name)
            .filter((name) -> scene.before().table(name).isPresent());
    }

    private static Optional<ObjectName> told(Operation op) {
        if (op instanceof CreateObject create) {
            return Optional.of(create.object().name());
        }
        return (op instanceof DropObject drop) ? Optional.of(drop.name()) : Optional.empty();
    }

}
