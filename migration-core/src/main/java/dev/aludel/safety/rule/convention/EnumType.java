package dev.aludel.safety.rule.convention;

import java.util.stream.Stream;

import dev.aludel.operation.AddEnumValue;
import dev.aludel.operation.CreateType;
import dev.aludel.operation.Operation;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;

/** Labels of an enum do not go away. */
final class EnumType implements Rule<Operation> {

    @Override
    public Class<Operation> subject() {
        return Operation.class;
    }

    @Override
    public Stream<Danger> dangers(Operation op, Scene scene) {
        if (op instanceof CreateType create && create.type() instanceof dev.aludel.schema.EnumType type) {
            return Stream.of(Danger
                .remark("Labels of %s can be added and renamed, but never dropped or moved: a table, or a check, can."
                    .formatted(type.name())));
        }
        return (op instanceof AddEnumValue add && add.before() == null && add.after() == null)
                ? Stream.of(Danger.remark("Label '%s' comes last in %s, where sorting puts it: say BEFORE or AFTER."
                    .formatted(add.label(), add.type())))
                : Stream.empty();
    }

}
