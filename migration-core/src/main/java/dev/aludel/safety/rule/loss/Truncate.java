package dev.aludel.safety.rule.loss;

import java.util.stream.Stream;

import dev.aludel.operation.TruncateTables;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.schema.QualifiedName;

/** Emptying a table destroys its rows. */
final class Truncate implements Rule<TruncateTables> {

    @Override
    public Class<TruncateTables> subject() {
        return TruncateTables.class;
    }

    @Override
    public Stream<Danger> dangers(TruncateTables op, Scene scene) {
        return op.tables().stream().map((table) -> danger(table, scene));
    }

    private static Danger danger(QualifiedName table, Scene scene) {
        return Danger.loss(table, scene.lossOfRows(table), "Emptying %s destroys every row of it.".formatted(table))
            .instead(Parking.copyBefore(scene, table, "truncate"));
    }

}
