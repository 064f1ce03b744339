package dev.aludel.safety.rule.breaking;

import java.util.stream.Stream;

import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;

/** Code that runs looks for tables in the old schema. */
final class RenameSchema implements Rule<dev.aludel.operation.RenameSchema> {

    @Override
    public Class<dev.aludel.operation.RenameSchema> subject() {
        return dev.aludel.operation.RenameSchema.class;
    }

    @Override
    public Stream<Danger> dangers(dev.aludel.operation.RenameSchema op, Scene scene) {
        return Stream.of(Danger.breakage(ObjectName.of(ObjectKind.SCHEMA, QualifiedName.of(op.from())),
                "Renaming schema %s to %s breaks code that looks for its tables in %s.".formatted(op.from(), op.to(),
                        op.from())));
    }

}
