package dev.aludel.safety.rule.breaking;

import java.util.stream.Stream;

import dev.aludel.operation.DropDefault;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;

/** Code that leaves a column out cannot insert rows any more. */
final class DropDefaultOnRequiredColumn implements Rule<DropDefault> {

    @Override
    public Class<DropDefault> subject() {
        return DropDefault.class;
    }

    @Override
    public Stream<Danger> dangers(DropDefault op, Scene scene) {
        if (op.from() == null || !scene.isMandatory(op.table(), op.column()) || !isRequired(op, scene)) {
            return Stream.empty();
        }
        String name = op.table() + "." + op.column();
        return Stream.of(Danger
            .breakage(op.table(),
                    "Without its default %s has to be given by every INSERT: code that does not know it fails."
                        .formatted(name))
            .instead("""
                    -- migrate:phase contract

                    -- migrate:up
                    -- migrate:allow drop-default-on-required-column every version that runs gives %s a value
                    %s""".formatted(name, scene.sql(op))));
    }

    /** Another default, or a sequence, may take its place. */
    private static boolean isRequired(DropDefault op, Scene scene) {
        return scene.end()
            .table(op.table())
            .flatMap((table) -> table.column(op.column()))
            .filter((column) -> !column.nullable() && column.value() == null)
            .isPresent();
    }

}
