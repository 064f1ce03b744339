package dev.aludel.safety.rule.locking;

import java.util.Optional;

import dev.aludel.operation.CreateObject;
import dev.aludel.operation.DropObject;
import dev.aludel.operation.Operation;
import dev.aludel.operation.ReplaceObject;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;

/** Statements about things that are part of a table. */
final class PartOfTable {

    private PartOfTable() {
    }

    /** The thing of that kind that is made, or takes the place of another. */
    static Optional<ObjectName> made(Operation op, ObjectKind kind) {
        Optional<ObjectName> name = Optional.empty();
        if (op instanceof CreateObject create) {
            name = Optional.of(create.object().name());
        }
        else if (op instanceof ReplaceObject replace) {
            name = Optional.of(replace.object().name());
        }
        return name.filter((found) -> found.kind() == kind);
    }

    /** The thing of that kind that is dropped. */
    static Optional<ObjectName> dropped(Operation op, ObjectKind kind) {
        return (op instanceof DropObject drop && drop.name().kind() == kind) ? Optional.of(drop.name())
                : Optional.empty();
    }

}
