package dev.aludel.diff;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import dev.aludel.operation.AddCheck;
import dev.aludel.operation.AddForeignKey;
import dev.aludel.operation.DropConstraint;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ForeignKey;
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

    List<Operation> inOrder() {
        return this.operations.values().stream().flatMap(List::stream).toList();
    }

}
