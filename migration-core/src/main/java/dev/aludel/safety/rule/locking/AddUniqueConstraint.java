package dev.aludel.safety.rule.locking;

import java.util.stream.Stream;

import dev.aludel.operation.AddKeyUsingIndex;
import dev.aludel.operation.AddUnique;
import dev.aludel.operation.CreateIndex;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;
import dev.aludel.schema.Index;
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
        boolean closed = unique.withoutOverlaps() || scene.isPartitioned(op.table())
                || !GivenName.isOfOlderColumns(unique, op.table(), scene);
        return Stream.of(closed ? danger
                : GivenName.of(unique, op.table(), scene)
                    .map((name) -> danger.instead(instead(op, name, scene)))
                    .orElse(danger));
    }

    /** The constraint takes the index that is there, with its name. */
    private static String instead(AddUnique op, String name, Scene scene) {
        Index index = Index.of(name, op.unique().columns().toArray(String[]::new))
            .asUnique()
            .with(op.unique().options());
        return scene.sql(new CreateIndex(op.table(), index, true),
                new AddKeyUsingIndex(op.table(), name, name, false, op.unique().deferral()));
    }

}
