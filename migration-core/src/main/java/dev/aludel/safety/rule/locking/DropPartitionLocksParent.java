package dev.aludel.safety.rule.locking;

import java.util.stream.Stream;

import dev.aludel.operation.DetachPartition;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;
import dev.aludel.schema.Inheritance;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;

/** Dropping a partition keeps everybody from the whole table. */
final class DropPartitionLocksParent implements Rule<dev.aludel.operation.DropTable> {

    @Override
    public Class<dev.aludel.operation.DropTable> subject() {
        return dev.aludel.operation.DropTable.class;
    }

    @Override
    public Stream<Danger> dangers(dev.aludel.operation.DropTable op, Scene scene) {
        return scene.before()
            .table(op.table())
            .map(Table::inheritance)
            .filter(Inheritance::isPartition)
            .map((inheritance) -> inheritance.parents().get(0))
            .map((whole) -> danger(op, whole, scene))
            .stream();
    }

    private static Danger danger(dev.aludel.operation.DropTable op, QualifiedName whole, Scene scene) {
        Danger danger = Danger.waiting(whole, Verdict.WILL_PASS,
                "Dropping partition %s waits for whoever uses %s, and all others wait behind it.".formatted(op.table(),
                        whole));
        return Partitioned.hasDefault(whole, scene) ? danger
                : danger.instead(StepByStep.of(scene, new DetachPartition(whole, op.table(), null, true), op));
    }

}
