package dev.aludel.safety.rule.locking;

import java.util.stream.Stream;

import dev.aludel.operation.AddExclusion;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;

/** An exclusion constraint builds its index while nobody can use the table. */
final class AddExclusionConstraint implements Rule<AddExclusion> {

    @Override
    public Class<AddExclusion> subject() {
        return AddExclusion.class;
    }

    @Override
    public Stream<Danger> dangers(AddExclusion op, Scene scene) {
        Verdict verdict = scene.hasRows(op.table()).orElse(true) ? Verdict.CANNOT_TELL : Verdict.WILL_PASS;
        return Stream.of(Danger.waiting(op.table(), verdict,
                "Excluding rows of %s builds an index of all of them, and fails where two exclude each other."
                    .formatted(op.table())));
    }

}
