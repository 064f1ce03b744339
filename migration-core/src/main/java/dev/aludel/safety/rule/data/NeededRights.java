package dev.aludel.safety.rule.data;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

import dev.aludel.fact.PermissionFor;
import dev.aludel.fact.PermissionFor.Right;
import dev.aludel.operation.AddForeignKey;
import dev.aludel.operation.AttachPartition;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.CreateObject;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.DeleteRows;
import dev.aludel.operation.DetachPartition;
import dev.aludel.operation.DropObject;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RenameColumn;
import dev.aludel.operation.RenameTable;
import dev.aludel.operation.SwitchTriggers;
import dev.aludel.operation.TableOperation;
import dev.aludel.operation.TruncateTables;
import dev.aludel.operation.UpdateRows;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;

/**
 * Which rights an operation needs on tables that are there, as "Privileges" of
 * PostgreSQL's manual has it.
 */
final class NeededRights {

    private static final Set<ObjectKind> OF_THE_OWNER = EnumSet.of(ObjectKind.POLICY, ObjectKind.RULE,
            ObjectKind.TRIGGER);

    private NeededRights() {
    }

    static Stream<PermissionFor> of(Operation op) {
        if (op instanceof AddForeignKey key) {
            return Stream.of(owner(key.table()),
                    new PermissionFor(key.foreignKey().referencedTable(), Right.REFERENCES));
        }
        if (op instanceof TableOperation altered) {
            return Stream.of(owner(altered.table()));
        }
        if (op instanceof CreateTable created) {
            return created.table()
                .foreignKeys()
                .stream()
                .map((key) -> new PermissionFor(key.referencedTable(), Right.REFERENCES));
        }
        return Stream.concat(ofRows(op), ofOthers(op));
    }

    private static Stream<PermissionFor> ofRows(Operation op) {
        if (op instanceof UpdateRows update) {
            return Stream.of(new PermissionFor(update.table(), Right.UPDATE));
        }
        if (op instanceof DeleteRows delete) {
            return Stream.of(new PermissionFor(delete.table(), Right.DELETE));
        }
        return (op instanceof TruncateTables truncate)
                ? truncate.tables().stream().map((table) -> new PermissionFor(table, Right.TRUNCATE)) : Stream.empty();
    }

    private static Stream<PermissionFor> ofOthers(Operation op) {
        if (op instanceof DropTable drop) {
            return Stream.of(new PermissionFor(drop.table(), Right.DROP));
        }
        if (op instanceof RenameTable rename) {
            return Stream.of(owner(rename.from()));
        }
        if (op instanceof RenameColumn rename) {
            return Stream.of(owner(rename.table()));
        }
        if (op instanceof CreateIndex index) {
            return Stream.of(owner(index.table()));
        }
        if (op instanceof SwitchTriggers triggers) {
            return Stream.of(owner(triggers.table()));
        }
        if (op instanceof AttachPartition attach) {
            return Stream.of(owner(attach.table()), owner(attach.partition()));
        }
        if (op instanceof DetachPartition detach) {
            return Stream.of(owner(detach.table()));
        }
        if (op instanceof CreateObject create) {
            ObjectName name = create.object().name();
            return (name.kind() == ObjectKind.TRIGGER) ? Stream.of(new PermissionFor(name.name(), Right.TRIGGER))
                    : ofPart(name);
        }
        return (op instanceof DropObject drop) ? ofPart(drop.name()) : Stream.empty();
    }

    private static Stream<PermissionFor> ofPart(ObjectName name) {
        return OF_THE_OWNER.contains(name.kind()) ? Stream.of(owner(name.name())) : Stream.empty();
    }

    private static PermissionFor owner(QualifiedName table) {
        return new PermissionFor(table, Right.OWNER);
    }

}
