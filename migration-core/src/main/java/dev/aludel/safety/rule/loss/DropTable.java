package dev.aludel.safety.rule.loss;

import java.util.stream.Stream;

import dev.aludel.operation.RenameTable;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.schema.QualifiedName;

/** Dropping a table destroys its rows, and code that uses it breaks. */
final class DropTable implements Rule<dev.aludel.operation.DropTable> {

    @Override
    public Class<dev.aludel.operation.DropTable> subject() {
        return dev.aludel.operation.DropTable.class;
    }

    @Override
    public Stream<Danger> dangers(dev.aludel.operation.DropTable op, Scene scene) {
        QualifiedName parked = op.table().sibling(op.table().name() + "_parked");
        return Stream.of(Danger
            .loss(op.table(), scene.lossOfRows(op.table()),
                    "Dropping %s destroys its rows, and code that still uses it breaks.".formatted(op.table()))
            .instead("""
                    -- migrate:phase contract

                    -- migrate:up
                    -- migrate:allow rename-table no code that runs uses %s
                    %s""".formatted(op.table(), scene.sql(new RenameTable(op.table(), parked)))));
    }

}
