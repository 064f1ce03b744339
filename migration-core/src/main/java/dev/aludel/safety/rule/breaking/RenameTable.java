package dev.aludel.safety.rule.breaking;

import java.util.List;
import java.util.stream.Stream;

import dev.aludel.operation.CreateObject;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.ViewColumns;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;

/** Code that runs knows a table by its old name. */
final class RenameTable implements Rule<dev.aludel.operation.RenameTable> {

    @Override
    public Class<dev.aludel.operation.RenameTable> subject() {
        return dev.aludel.operation.RenameTable.class;
    }

    @Override
    public Stream<Danger> dangers(dev.aludel.operation.RenameTable op, Scene scene) {
        if (leavesAView(op, scene)) {
            return Stream.empty();
        }
        return Stream.of(Danger
            .breakage(op.from(),
                    "Renaming %s to %s breaks code that still uses the old name.".formatted(op.from(), op.to()))
            .instead("%s\nCREATE VIEW %s AS SELECT * FROM %s;".formatted(scene.sql(op), scene.name(op.from()),
                    scene.name(op.to()))));
    }

    /** A view of the old name keeps old code working. */
    static boolean leavesAView(dev.aludel.operation.RenameTable op, Scene scene) {
        ObjectName view = ObjectName.of(ObjectKind.VIEW, op.from());
        return scene.later()
            .stream()
            .flatMap((step) -> step.operations().stream())
            .anyMatch((later) -> later instanceof CreateObject create && create.object().name().equals(view)
                    && showsAll(create, op, scene));
    }

    /** As far as the view's text tells. */
    private static boolean showsAll(CreateObject view, dev.aludel.operation.RenameTable op, Scene scene) {
        List<String> columns = ViewColumns.of(view.object().definition()).orElse(List.of());
        return columns.isEmpty() || scene.before()
            .table(op.from())
            .stream()
            .flatMap((table) -> table.columns().stream())
            .allMatch((column) -> columns.contains(column.name()));
    }

}
