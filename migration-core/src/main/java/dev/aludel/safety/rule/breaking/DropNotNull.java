package dev.aludel.safety.rule.breaking;

import java.util.stream.Stream;

import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;

/** Code that reads a column may not expect null. */
final class DropNotNull implements Rule<dev.aludel.operation.DropNotNull> {

    @Override
    public Class<dev.aludel.operation.DropNotNull> subject() {
        return dev.aludel.operation.DropNotNull.class;
    }

    @Override
    public Stream<Danger> dangers(dev.aludel.operation.DropNotNull op, Scene scene) {
        if (!scene.isMandatory(op.table(), op.column())) {
            return Stream.empty();
        }
        return Stream.of(Danger.breakage(op.table(),
                "From now on %s.%s may be null: code that reads it into a primitive type, or uses it unchecked, fails."
                    .formatted(op.table(), op.column()))
            .ofColumn(op.column()));
    }

}
