package dev.aludel.safety.rule.loss;

import java.util.stream.Stream;

import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;

/**
 * Dropping a schema of SQL with all that is in it; one with something in it is not
 * dropped without saying so.
 */
final class DropSchema implements Rule<dev.aludel.operation.DropSchema> {

    @Override
    public Class<dev.aludel.operation.DropSchema> subject() {
        return dev.aludel.operation.DropSchema.class;
    }

    @Override
    public Stream<Danger> dangers(dev.aludel.operation.DropSchema op, Scene scene) {
        return op.cascade() ? Stream.of(Danger.remark(
                "Dropping schema %s destroys everything in it, and breaks code and foreign keys elsewhere that use it."
                    .formatted(op.name())))
                : Stream.empty();
    }

}
