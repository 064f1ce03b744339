package dev.aludel.safety.rule.loss;

import java.util.stream.Stream;

import dev.aludel.operation.DeleteRows;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;

/** A DELETE without a condition destroys every row. */
final class DeleteWithoutWhere implements Rule<DeleteRows> {

    @Override
    public Class<DeleteRows> subject() {
        return DeleteRows.class;
    }

    @Override
    public Stream<Danger> dangers(DeleteRows op, Scene scene) {
        if (op.where() != null) {
            return Stream.empty();
        }
        return Stream.of(Danger
            .loss(op.table(), scene.lossOfRows(op.table()),
                    "A DELETE without a condition destroys every row of %s.".formatted(op.table()))
            .instead(Parking.copyBefore(scene, op.table(), "delete-without-where")));
    }

}
