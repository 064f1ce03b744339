package dev.aludel.safety.rule.locking;

import java.util.stream.Stream;

import dev.aludel.operation.DropIndex;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;
import dev.aludel.schema.QualifiedName;

/** DROP INDEX waits for everybody, and everybody for it. */
final class DropIndexNotConcurrent implements Rule<DropIndex> {

    @Override
    public Class<DropIndex> subject() {
        return DropIndex.class;
    }

    @Override
    public Stream<Danger> dangers(DropIndex op, Scene scene) {
        QualifiedName table = op.table();
        if (op.concurrently() || table == null) {
            return Stream.empty();
        }
        Danger danger = Danger.waiting(table, Verdict.WILL_PASS,
                "Dropping index %s takes a moment, but waits for whoever uses %s, and all others wait behind it."
                    .formatted(op.name(), table));
        return Gentler.instead(danger, op, scene);
    }

}
