package dev.aludel.safety.rule.locking;

import java.util.stream.Stream;

import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;
import dev.aludel.schema.PrimaryKey;

/** A primary key builds its index while nobody can use the table. */
final class AddPrimaryKey implements Rule<dev.aludel.operation.AddPrimaryKey> {

    @Override
    public Class<dev.aludel.operation.AddPrimaryKey> subject() {
        return dev.aludel.operation.AddPrimaryKey.class;
    }

    @Override
    public Stream<Danger> dangers(dev.aludel.operation.AddPrimaryKey op, Scene scene) {
        PrimaryKey key = op.primaryKey();
        Verdict verdict = scene.hasRows(op.table()).orElse(true) ? Verdict.CANNOT_TELL : Verdict.WILL_PASS;
        Danger danger = Danger.waiting(op.table(), verdict,
                "Making %s the primary key of %s builds an index of every row."
                    .formatted(String.join(", ", key.columns()), op.table()));
        return Gentler.instead(danger, op, scene);
    }

}
