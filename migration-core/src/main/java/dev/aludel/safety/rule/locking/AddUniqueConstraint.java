package dev.aludel.safety.rule.locking;

import java.util.stream.Stream;

import dev.aludel.operation.AddUnique;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;
import dev.aludel.schema.UniqueConstraint;

/** A unique constraint builds its index while nobody can use the table. */
final class AddUniqueConstraint implements Rule<AddUnique> {

    @Override
    public Class<AddUnique> subject() {
        return AddUnique.class;
    }

    @Override
    public Stream<Danger> dangers(AddUnique op, Scene scene) {
        UniqueConstraint unique = op.unique();
        Verdict verdict = scene.hasRows(op.table()).orElse(true) ? Verdict.CANNOT_TELL : Verdict.WILL_PASS;
        Danger danger = Danger.waiting(op.table(), verdict, "Making %s unique in %s builds an index of every row."
            .formatted(String.join(", ", unique.columns()), op.table()));
        return Gentler.instead(danger, op, scene);
    }

}
