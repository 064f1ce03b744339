package dev.aludel.safety.rule.breaking;

import java.util.stream.Stream;

import dev.aludel.operation.DropObject;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.schema.ObjectKind;

/** Code that runs reads a stored view that is gone. */
final class DropMaterializedView implements Rule<DropObject> {

    @Override
    public Class<DropObject> subject() {
        return DropObject.class;
    }

    @Override
    public Stream<Danger> dangers(DropObject op, Scene scene) {
        if (op.name().kind() != ObjectKind.MATERIALIZED_VIEW) {
            return Stream.empty();
        }
        String name = op.name().name().toString();
        return Stream.of(Danger.breakage(op.name(),
                scene.end().has(op.name())
                        ? "Everybody who reads %s waits until it is made anew and filled.".formatted(name)
                        : "Dropping materialized view %s breaks code that still reads it.".formatted(name)));
    }

}
