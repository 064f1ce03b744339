package dev.aludel.safety.rule.locking;

import java.util.stream.Stream;

import dev.aludel.dialect.TableLock.Waiting;
import dev.aludel.operation.TableOperation;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;
import dev.aludel.schema.QualifiedName;

/**
 * What is done to a partitioned table is done to each of its partitions, all in one
 * transaction.
 */
final class PartitionedParentFanOut implements Rule<TableOperation> {

    @Override
    public Class<TableOperation> subject() {
        return TableOperation.class;
    }

    @Override
    public Stream<Danger> dangers(TableOperation op, Scene scene) {
        if (!scene.isPartitioned(op.table())) {
            return Stream.empty();
        }
        long parts = scene.effects(op)
            .locks()
            .stream()
            .filter((lock) -> lock.waiting() != Waiting.SCHEMA_CHANGES)
            .filter((lock) -> isPart(lock.table(), op.table(), scene))
            .count();
        return (parts < 2) ? Stream.empty() : Stream.of(new Danger(Danger.Kind.REMARK, Verdict.WILL_PASS, op.table(),
                null, null,
                "The statement waits for whoever uses one of the %d partitions of %s, and locks all of them until its transaction ends."
                    .formatted(parts, op.table()),
                "", null));
    }

    private static boolean isPart(QualifiedName table, QualifiedName whole, Scene scene) {
        return scene.before()
            .table(table)
            .filter((found) -> found.inheritance().isPartition())
            .map((found) -> found.inheritance().parents().get(0))
            .filter((parent) -> parent.equals(whole) || isPart(parent, whole, scene))
            .isPresent();
    }

}
