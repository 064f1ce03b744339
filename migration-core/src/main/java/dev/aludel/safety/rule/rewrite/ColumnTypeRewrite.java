package dev.aludel.safety.rule.rewrite;

import java.util.stream.Stream;

import dev.aludel.operation.ChangeColumnType;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;

/** A type of other values writes the whole table anew. */
final class ColumnTypeRewrite implements Rule<ChangeColumnType> {

    @Override
    public Class<ChangeColumnType> subject() {
        return ChangeColumnType.class;
    }

    @Override
    public Stream<Danger> dangers(ChangeColumnType op, Scene scene) {
        if (!scene.effects(op).rewrites()) {
            return Stream.empty();
        }
        Verdict verdict = scene.hasRows(op.table()).orElse(true) ? Verdict.CANNOT_TELL : Verdict.WILL_PASS;
        return Stream.of(
                Danger
                    .waiting(op.table(), verdict,
                            "Changing %s.%s from %s to %s converts it in every row.".formatted(op.table(), op.column(),
                                    (op.from() != null) ? op.from() : "what it is", op.to()))
                    .ofColumn(op.column()));
    }

}
