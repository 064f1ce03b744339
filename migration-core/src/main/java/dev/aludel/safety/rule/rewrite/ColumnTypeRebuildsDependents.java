package dev.aludel.safety.rule.rewrite;

import java.util.stream.Stream;

import dev.aludel.dialect.Effects;
import dev.aludel.operation.ChangeColumnType;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;

/** A type of the same values has indexes built anew, and checks looked at again. */
final class ColumnTypeRebuildsDependents implements Rule<ChangeColumnType> {

    @Override
    public Class<ChangeColumnType> subject() {
        return ChangeColumnType.class;
    }

    @Override
    public Stream<Danger> dangers(ChangeColumnType op, Scene scene) {
        Effects effects = scene.effects(op);
        if (effects.rewrites() || !effects.works()) {
            return Stream.empty();
        }
        String what = effects.rebuilds() ? "converts no value, but an index of it is built anew."
                : "converts no value, but a check of it is looked at again in every row.";
        return Stream.of(
                Danger
                    .waiting(op.table(), Verdict.WILL_PASS,
                            "Changing %s.%s from %s to %s ".formatted(op.table(), op.column(), op.from(), op.to())
                                    + what)
                    .ofColumn(op.column()));
    }

}
