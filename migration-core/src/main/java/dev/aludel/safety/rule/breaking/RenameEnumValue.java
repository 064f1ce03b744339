package dev.aludel.safety.rule.breaking;

import java.util.stream.Stream;

import dev.aludel.operation.AddEnumValue;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;

/** Code that runs writes and reads the old label. */
final class RenameEnumValue implements Rule<dev.aludel.operation.RenameEnumValue> {

    @Override
    public Class<dev.aludel.operation.RenameEnumValue> subject() {
        return dev.aludel.operation.RenameEnumValue.class;
    }

    @Override
    public Stream<Danger> dangers(dev.aludel.operation.RenameEnumValue op, Scene scene) {
        return Stream.of(Danger
            .breakage(ObjectName.of(ObjectKind.TYPE, op.type()),
                    "Renaming label '%s' of %s to '%s' breaks code that writes '%s', or reads rows that have it."
                        .formatted(op.from(), op.type(), op.to(), op.from()))
            .instead("-- this release reads both labels and writes '%s'; a later migration changes the rows\n%s"
                .formatted(op.to(), scene.sql(new AddEnumValue(op.type(), op.to(), null, op.from())))));
    }

}
