package dev.aludel.safety.rule.breaking;

import java.util.stream.Stream;

import dev.aludel.operation.DropObject;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.QualifiedName;

/** Who was hidden rows sees them. */
final class RlsDisabled implements Rule<DropObject> {

    @Override
    public Class<DropObject> subject() {
        return DropObject.class;
    }

    @Override
    public Stream<Danger> dangers(DropObject op, Scene scene) {
        QualifiedName table = op.name().name();
        if (scene.end().has(op.name())) {
            return Stream.empty();
        }
        if (RlsEnabledWithoutPolicy.isRowLevelSecurity(op.name())) {
            return Stream.of(Danger.breakage(table,
                    "Without row level security everybody who may read %s sees all its rows.".formatted(table)));
        }
        return (op.name().kind() == ObjectKind.POLICY) ? Stream.of(Danger.breakage(table,
                "Without %s the other policies decide alone who sees and writes which rows.".formatted(op.name())))
                : Stream.empty();
    }

}
