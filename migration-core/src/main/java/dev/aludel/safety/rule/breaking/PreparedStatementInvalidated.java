package dev.aludel.safety.rule.breaking;

import java.util.stream.Stream;

import dev.aludel.operation.ChangeColumnType;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;

/** A statement that is prepared expects the type before. */
final class PreparedStatementInvalidated implements Rule<ChangeColumnType> {

    @Override
    public Class<ChangeColumnType> subject() {
        return ChangeColumnType.class;
    }

    @Override
    public Stream<Danger> dangers(ChangeColumnType op, Scene scene) {
        if (op.from() == null || scene.dialect().equivalence().sameType(op.from(), op.to())) {
            return Stream.empty();
        }
        return Stream.of(Danger.breakage(op.table(),
                "Statements that are prepared and read %s.%s fail once in each connection that is in a transaction: "
                    .formatted(op.table(), op.column()) + "cached plan must not change result type.")
            .ofColumn(op.column()));
    }

}
