package dev.aludel.safety.rule.loss;

import java.util.stream.Stream;

import dev.aludel.operation.CreateSequence;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;

/** Dropping a sequence forgets the number that it has come to. */
final class DropSequence implements Rule<dev.aludel.operation.DropSequence> {

    @Override
    public Class<dev.aludel.operation.DropSequence> subject() {
        return dev.aludel.operation.DropSequence.class;
    }

    @Override
    public Stream<Danger> dangers(dev.aludel.operation.DropSequence op, Scene scene) {
        boolean bornHere = scene.earlier()
            .stream()
            .flatMap((step) -> step.operations().stream())
            .anyMatch((earlier) -> earlier instanceof CreateSequence created
                    && created.sequence().name().equals(op.name()));
        return bornHere ? Stream.empty() : Stream.of(Danger.remark("""
                Dropping sequence %s forgets the number that it has come to, and code that still takes numbers from \
                it breaks.""".formatted(op.name())));
    }

}
