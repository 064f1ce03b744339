package dev.aludel.plan;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.aludel.operation.AddCheck;
import dev.aludel.operation.AddColumn;
import dev.aludel.operation.AddForeignKey;
import dev.aludel.operation.AddPrimaryKey;
import dev.aludel.operation.AddUnique;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.DropConstraint;
import dev.aludel.operation.DropIndex;
import dev.aludel.operation.Operation;
import dev.aludel.operation.SetComment;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;

/**
 * Constraints and indexes that come in the place of others of the same name: the old one
 * has to stay until the new one is there, or nothing holds meanwhile.
 */
final class Successors {

    private static final Set<Class<? extends Operation>> HARMLESS = Set.of(AddColumn.class, AddCheck.class,
            AddForeignKey.class, AddPrimaryKey.class, AddUnique.class, CreateIndex.class, CreateTable.class,
            DropConstraint.class, DropIndex.class, SetComment.class);

    private final Map<Operation, Operation> predecessors = new IdentityHashMap<>();

    private final Set<Operation> bound = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Those among changes, which are in order. */
    Successors(List<Operation> changes) {
        Map<ObjectName, Operation> dropped = new HashMap<>();
        Set<ObjectName> gone = new HashSet<>();
        for (Operation change : changes) {
            // What else is done may be possible only without the old one.
            if (!HARMLESS.contains(change.getClass())) {
                gone.addAll(dropped.keySet());
                dropped.clear();
            }
            dropped(change).ifPresent((name) -> dropped.put(name, change));
            added(change).ifPresent((name) -> {
                Operation drop = dropped.remove(name);
                if (drop != null) {
                    this.predecessors.put(change, drop);
                }
                else if (gone.contains(name)) {
                    this.bound.add(change);
                }
            });
        }
    }

    /** Whether a change comes in place of something that has to go much earlier. */
    boolean isBound(Operation change) {
        return this.bound.contains(change);
    }

    /** What goes for a change. */
    Optional<Operation> predecessor(Operation change) {
        return Optional.ofNullable(this.predecessors.get(change));
    }

    private static Optional<ObjectName> dropped(Operation change) {
        if (change instanceof DropConstraint drop && !drop.cascade()) {
            return Optional.of(name(drop.table(), drop.name()));
        }
        return (change instanceof DropIndex drop && drop.table() != null && !drop.cascade())
                ? Optional.of(name(drop.table(), drop.name().name())) : Optional.empty();
    }

    private static Optional<ObjectName> added(Operation change) {
        if (change instanceof AddCheck add) {
            return name(add.table(), add.check());
        }
        if (change instanceof AddForeignKey add) {
            return name(add.table(), add.foreignKey());
        }
        if (change instanceof AddUnique add) {
            return name(add.table(), add.unique());
        }
        if (change instanceof AddPrimaryKey add) {
            return name(add.table(), add.primaryKey());
        }
        return (change instanceof CreateIndex create && create.index().name() != null)
                ? Optional.of(name(create.table(), create.index().name())) : Optional.empty();
    }

    private static Optional<ObjectName> name(QualifiedName table, Constraint constraint) {
        return Optional.ofNullable(constraint.name()).map((name) -> name(table, name));
    }

    private static ObjectName name(QualifiedName table, String name) {
        return new ObjectName(ObjectKind.CONSTRAINT, table, name);
    }

}
