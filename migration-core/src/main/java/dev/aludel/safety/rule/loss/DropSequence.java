package dev.aludel.safety.rule.loss;

import java.util.stream.Stream;

import dev.aludel.operation.CreateSequence;
import dev.aludel.operation.Operation;
import dev.aludel.replay.Step;
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
        return isBornHere(op, scene) ? Stream.empty() : Stream.of(Danger.remark("""
                Dropping sequence %s forgets the number that it has come to, and code that still takes numbers from \
                it breaks.""".formatted(op.name())));
    }

    private static boolean isBornHere(dev.aludel.operation.DropSequence op, Scene scene) {
        for (Step step : scene.earlier()) {
            for (Operation earlier : step.operations()) {
                if (earlier instanceof CreateSequence created && created.sequence().name().equals(op.name())) {
                    return true;
                }
            }
        }
        return false;
    }

}
