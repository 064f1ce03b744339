package dev.aludel.safety.rule.loss;

import java.util.Optional;
import java.util.stream.Stream;

import dev.aludel.operation.CreateTable;
import dev.aludel.operation.Operation;
import dev.aludel.operation.SetLogged;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.schema.QualifiedName;

/** A table that is not logged is empty after a crash. */
final class UnloggedTable implements Rule<Operation> {

    @Override
    public Class<Operation> subject() {
        return Operation.class;
    }

    @Override
    public Stream<Danger> dangers(Operation op, Scene scene) {
        return unlogged(op)
            .map((table) -> Danger
                .remark("%s is empty after a crash of the server, and replicas never have its rows.".formatted(table)))
            .stream();
    }

    private static Optional<QualifiedName> unlogged(Operation op) {
        if (op instanceof CreateTable create && !create.table().storage().logged()) {
            return Optional.of(create.table().name());
        }
        return (op instanceof SetLogged set && !set.logged()) ? Optional.of(set.table()) : Optional.empty();
    }

}
