package dev.aludel.diff;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.aludel.operation.AddCheck;
import dev.aludel.operation.AddForeignKey;
import dev.aludel.operation.DropConstraint;
import dev.aludel.operation.Operation;
import dev.aludel.operation.SetComment;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;

/** Collects operations and gives them back stage by stage. */
final class Stages {

    private final Map<Stage, List<Operation>> operations = new EnumMap<>(Stage.class);

    void add(Stage stage, Operation operation) {
        this.operations.computeIfAbsent(stage, (key) -> new ArrayList<>()).add(operation);
    }

    void drop(QualifiedName table, Constraint constraint) {
        add((constraint instanceof ForeignKey) ? Stage.DROP_FOREIGN_KEYS : Stage.DROP_CONSTRAINTS,
                DropConstraint.of(table, constraint));
    }

    void add(QualifiedName table, Constraint constraint) {
        Operation operation = DropConstraint.adding(table, constraint);
        if (operation instanceof AddForeignKey) {
            add(Stage.ADD_FOREIGN_KEYS, operation);
        }
        else {
            add((operation instanceof AddCheck) ? Stage.ADD_CHECKS : Stage.ADD_KEYS, operation);
        }
    }

    /** Says of a thing that stays what is to be said of it. */
    void comment(ObjectName object, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            add(Stage.COMMENT, new SetComment(object, before, after));
        }
    }

    void addAll(Stages others) {
        others.operations.forEach((stage, added) -> added.forEach((operation) -> add(stage, operation)));
    }

    List<Operation> inOrder() {
        return this.operations.values().stream().flatMap(List::stream).toList();
    }

}
