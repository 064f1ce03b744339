package dev.aludel.safety.rule.rewrite;

import java.util.stream.Stream;

import dev.aludel.dialect.Effects;
import dev.aludel.operation.ChangeGeneration;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;

/** Another expression computes the column of every row again. */
final class SetGeneratedExpression implements Rule<ChangeGeneration> {

    @Override
    public Class<ChangeGeneration> subject() {
        return ChangeGeneration.class;
    }

    @Override
    public Stream<Danger> dangers(ChangeGeneration op, Scene scene) {
        Effects effects = scene.effects(op);
        if (!effects.works()) {
            return Stream.empty();
        }
        String message = effects.rewrites() ? "Another expression for %s.%s computes it in every row again."
                : "Another expression for %s.%s has every row looked at for what is demanded of it.";
        return Stream.of(Danger.waiting(op.table(), Verdict.CANNOT_TELL, message.formatted(op.table(), op.column()))
            .ofColumn(op.column()));
    }

}
