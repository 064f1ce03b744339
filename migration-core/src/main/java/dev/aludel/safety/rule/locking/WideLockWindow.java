package dev.aludel.safety.rule.locking;

import java.util.List;
import java.util.stream.Stream;

import dev.aludel.dialect.TableLock;
import dev.aludel.dialect.TableLock.Waiting;
import dev.aludel.operation.Operation;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;
import dev.aludel.schema.QualifiedName;

/** A transaction that keeps everybody out of several tables can lock itself out. */
final class WideLockWindow implements Rule<Operation> {

    @Override
    public Class<Operation> subject() {
        return Operation.class;
    }

    @Override
    public Stream<Danger> dangers(Operation op, Scene scene) {
        List<QualifiedName> held = scene.held().map(TableLock::table).distinct().limit(2).toList();
        return scene.effects(op)
            .locks()
            .stream()
            .filter((lock) -> lock.waiting() == Waiting.EVERYBODY && !held.contains(lock.table())
                    && !scene.isBornHere(lock.table()))
            .map(TableLock::table)
            .filter((table) -> held.size() == 1 && scene.before().table(table).isPresent())
            .limit(1)
            .map((table) -> Danger.waiting(table, Verdict.WILL_PASS,
                    """
                            The same transaction holds %s already: who uses the two in the other order waits for it, and it for \
                            them."""
                        .formatted(held.get(0))));
    }

}
