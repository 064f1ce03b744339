package dev.aludel.safety.rule.locking;

import java.util.stream.Stream;

import dev.aludel.operation.CreateIndex;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;
import dev.aludel.schema.Index;

/** CREATE INDEX keeps writers waiting until the index is built. */
final class AddIndexNotConcurrent implements Rule<CreateIndex> {

    @Override
    public Class<CreateIndex> subject() {
        return CreateIndex.class;
    }

    @Override
    public Stream<Danger> dangers(CreateIndex op, Scene scene) {
        Index index = op.index();
        // One that is made ON ONLY a partitioned table is not valid, and not built.
        if (op.concurrently() || !index.valid() && scene.isPartitioned(op.table())) {
            return Stream.empty();
        }
        boolean passes = !index.unique() || !scene.hasRows(op.table()).orElse(true);
        Danger danger = Danger.waiting(op.table(), passes ? Verdict.WILL_PASS : Verdict.CANNOT_TELL,
                "Creating index %s keeps those who write to %s waiting until it is built.".formatted(
                        (index.name() != null) ? index.name() : "(" + String.join(", ", index.columns()) + ")",
                        op.table()));
        return Gentler.instead(danger, op, scene);
    }

}
