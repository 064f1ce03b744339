package dev.aludel.safety.rule.breaking;

import java.util.stream.Stream;

import dev.aludel.operation.AddColumn;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.schema.Column;

/** Code that runs knows a column by its old name. */
final class RenameColumn implements Rule<dev.aludel.operation.RenameColumn> {

    @Override
    public Class<dev.aludel.operation.RenameColumn> subject() {
        return dev.aludel.operation.RenameColumn.class;
    }

    @Override
    public Stream<Danger> dangers(dev.aludel.operation.RenameColumn op, Scene scene) {
        Danger danger = Danger
            .breakage(op.table(),
                    "Renaming %s.%s to %s breaks code that still uses the old name.".formatted(op.table(), op.from(),
                            op.to()))
            .ofColumn(op.from());
        return Stream.of(scene.before()
            .table(op.table())
            .flatMap((table) -> table.column(op.from()))
            .map((column) -> danger.instead(instead(op, column, scene)))
            .orElse(danger));
    }

    private static String instead(dev.aludel.operation.RenameColumn op, Column column, Scene scene) {
        return """
                -- this release writes both columns, the next one uses the new one alone and drops the old one
                %1$s
                UPDATE %2$s SET %3$s = %4$s WHERE %3$s IS NULL;""".formatted(
                scene.sql(new AddColumn(op.table(), Column.of(op.to(), column.type()))), scene.name(op.table()),
                scene.name(op.to()), scene.name(op.from()));
    }

}
