package dev.aludel.safety.rule.locking;

import java.util.stream.Stream;

import dev.aludel.operation.AttachPartition;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Table;

/** Attaching a partition reads all of it, unless a check proves its bound. */
final class AttachPartitionScan implements Rule<AttachPartition> {

    @Override
    public Class<AttachPartition> subject() {
        return AttachPartition.class;
    }

    @Override
    public Stream<Danger> dangers(AttachPartition op, Scene scene) {
        if (scene.before().table(op.partition()).filter(AttachPartitionScan::isChecked).isPresent()) {
            return Stream.empty();
        }
        Verdict verdict = scene.hasRows(op.partition()).orElse(true) ? Verdict.CANNOT_TELL : Verdict.WILL_PASS;
        return Stream.of(Danger.waiting(op.partition(), verdict,
                "Attaching %s to %s looks at every row, and fails where one is out of bounds.".formatted(op.partition(),
                        op.table())));
    }

    /**
     * Whether the check implies the bound is for the database to prove; a table with none
     * is surely read.
     */
    private static boolean isChecked(Table table) {
        return table.checks().stream().anyMatch(CheckConstraint::validated);
    }

}
