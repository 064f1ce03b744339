package dev.aludel.safety.rule.locking;

import java.util.stream.Stream;

import dev.aludel.operation.ChangeSequence;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;

/** ALTER SEQUENCE keeps those waiting who want the next number. */
final class AlterSequenceLock implements Rule<ChangeSequence> {

    @Override
    public Class<ChangeSequence> subject() {
        return ChangeSequence.class;
    }

    @Override
    public Stream<Danger> dangers(ChangeSequence op, Scene scene) {
        return Stream.of(Danger.waiting(op.name(), Verdict.WILL_PASS,
                "Who wants the next number of %s waits until the transaction ends.".formatted(op.name())));
    }

}
