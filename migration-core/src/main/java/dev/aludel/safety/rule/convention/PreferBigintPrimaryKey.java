package dev.aludel.safety.rule.convention;

import java.util.Optional;
import java.util.stream.Stream;

import dev.aludel.operation.AddPrimaryKey;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.Operation;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;

/** A primary key that runs out of numbers. */
final class PreferBigintPrimaryKey implements Rule<Operation> {

    @Override
    public Class<Operation> subject() {
        return Operation.class;
    }

    @Override
    public Stream<Danger> dangers(Operation op, Scene scene) {
        return Written.constraints(op)
            .filter((constraint) -> constraint instanceof PrimaryKey)
            .flatMap((key) -> table(op).flatMap((name) -> scene.after().table(name))
                .stream()
                .flatMap((table) -> table.columns().stream())
                .filter((column) -> key.columns().contains(column.name()))
                .filter((column) -> Written.isOf(column, scene, "integer", "smallint")))
            .map((column) -> Danger
                .remark("Primary key column %s is %s: its numbers may run out, and changing its type "
                    .formatted(column.name(), column.type()) + "then writes every table anew that refers to it."));
    }

    private static Optional<QualifiedName> table(Operation op) {
        return (op instanceof CreateTable create) ? Optional.of(create.table().name())
                : (op instanceof AddPrimaryKey add) ? Optional.of(add.table()) : Optional.empty();
    }

}
