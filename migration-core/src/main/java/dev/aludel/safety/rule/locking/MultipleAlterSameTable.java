package dev.aludel.safety.rule.locking;

import java.util.List;
import java.util.stream.Stream;

import dev.aludel.operation.Operation;
import dev.aludel.operation.TableOperation;
import dev.aludel.replay.Step;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;
import dev.aludel.schema.QualifiedName;

/** Several statements that each read or write all of one table. */
final class MultipleAlterSameTable implements Rule<TableOperation> {

    @Override
    public Class<TableOperation> subject() {
        return TableOperation.class;
    }

    @Override
    public Stream<Danger> dangers(TableOperation op, Scene scene) {
        if (scene.isBornHere(op.table()) || !scene.effects(op).works()
                || !isWork(scene.transaction(), op.table(), scene)) {
            return Stream.empty();
        }
        return Stream.of(new Danger(Danger.Kind.REMARK, Verdict.WILL_PASS, op.table(), null, null, """
                An earlier statement goes over all rows of %s as well: one ALTER TABLE with both goes over them \
                once.""".formatted(op.table()), "", null));
    }

    private static boolean isWork(List<Step> earlier, QualifiedName table, Scene scene) {
        for (Step step : earlier) {
            for (Operation op : step.operations()) {
                if (op instanceof TableOperation alter && alter.table().equals(table)
                        && scene.effects(op, step).works()) {
                    return true;
                }
            }
        }
        return false;
    }

}
