package dev.aludel.safety.rule.locking;

import java.util.stream.Stream;

import dev.aludel.operation.DetachPartition;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;

/** Detaching a partition keeps everybody from the whole table. */
final class DetachPartitionNotConcurrent implements Rule<DetachPartition> {

    @Override
    public Class<DetachPartition> subject() {
        return DetachPartition.class;
    }

    @Override
    public Stream<Danger> dangers(DetachPartition op, Scene scene) {
        if (op.concurrently()) {
            return Stream.empty();
        }
        Danger danger = Danger.waiting(op.table(), Verdict.WILL_PASS,
                "Detaching %s takes a moment, but waits for whoever uses %s, and all others wait behind it."
                    .formatted(op.partition(), op.table()));
        // With a default partition the database refuses to do it concurrently.
        return Stream.of(Partitioned.hasDefault(op.table(), scene) ? danger
                : danger.instead(scene.sql(new DetachPartition(op.table(), op.partition(), op.bound(), true))));
    }

}
