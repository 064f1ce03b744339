package dev.aludel.safety.rule.locking;

import java.util.stream.Stream;

import dev.aludel.operation.AddCheck;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;
import dev.aludel.schema.CheckConstraint;

/** A check looks at every row, unless it is NOT VALID. */
final class AddCheckValidating implements Rule<AddCheck> {

    @Override
    public Class<AddCheck> subject() {
        return AddCheck.class;
    }

    @Override
    public Stream<Danger> dangers(AddCheck op, Scene scene) {
        CheckConstraint check = op.check();
        if (!check.validated()) {
            return Stream.empty();
        }
        Verdict verdict = scene.hasRows(op.table()).orElse(true) ? Verdict.CANNOT_TELL : Verdict.WILL_PASS;
        Danger danger = Danger.waiting(op.table(), verdict,
                "Checking (%s) in %s looks at every row.".formatted(check.expression(), op.table()));
        boolean alone = scene.steps().stream().flatMap((step) -> step.operations().stream()).count() == 1;
        return alone ? Gentler.instead(danger, op, scene) : Stream.of(danger);
    }

}
