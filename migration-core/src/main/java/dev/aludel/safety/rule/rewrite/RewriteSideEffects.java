package dev.aludel.safety.rule.rewrite;

import java.util.stream.Stream;

import dev.aludel.dialect.TableLock;
import dev.aludel.dialect.TableLock.Waiting;
import dev.aludel.operation.Operation;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;

/** A table that is written anew needs room twice, and is sent to every replica. */
final class RewriteSideEffects implements Rule<Operation> {

    @Override
    public Class<Operation> subject() {
        return Operation.class;
    }

    @Override
    public Stream<Danger> dangers(Operation op, Scene scene) {
        if (!scene.effects(op).rewrites()) {
            return Stream.empty();
        }
        return scene.effects(op)
            .locks()
            .stream()
            .filter((lock) -> lock.waiting() == Waiting.EVERYBODY)
            .map(TableLock::table)
            .limit(1)
            .map((table) -> new Danger(Danger.Kind.REMARK, Verdict.WILL_PASS, table, null, null, """
                    Until the end there are two copies of %s on disk, all of it goes through the log to the replicas, \
                    and a transaction that began before sees it empty.""".formatted(table), "", null));
    }

}
