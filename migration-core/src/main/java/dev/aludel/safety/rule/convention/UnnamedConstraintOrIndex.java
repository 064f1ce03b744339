package dev.aludel.safety.rule.convention;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.Operation;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;

/** A name that the database has made up. */
final class UnnamedConstraintOrIndex implements Rule<Operation> {

    @Override
    public Class<Operation> subject() {
        return Operation.class;
    }

    @Override
    public Stream<Danger> dangers(Operation op, Scene scene) {
        String text = scene.text();
        Stream<String> constraints = Written.constraints(op)
            .filter((constraint) -> constraint.name() == null || !text.contains(constraint.name()))
            .map((constraint) -> "a " + constraint.kind());
        boolean unnamed = op instanceof CreateIndex create
                && (create.index().name() == null || !text.contains(create.index().name()));
        String things = Stream.concat(constraints, unnamed ? Stream.of("an index") : Stream.empty())
            .distinct()
            .collect(Collectors.joining(", "));
        return things.isEmpty() ? Stream.empty() : Stream.of(Danger.remark(
                "Without a name: %s. The database makes one up, by which nobody else can call it.".formatted(things)));
    }

}
