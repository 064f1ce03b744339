package dev.aludel.plan;

import java.util.List;
import java.util.Optional;

import dev.aludel.operation.AddColumn;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.DataType;

/**
 * A column under another name: both are there until the old code is gone, and whoever
 * writes one of them writes the other.
 */
final class CopiedColumn implements Rewrite<AddColumn> {

    @Override
    public Class<AddColumn> subject() {
        return AddColumn.class;
    }

    @Override
    public Optional<Way> way(AddColumn change, Setting setting) {
        ColumnName column = new ColumnName(change.table(), change.column().name());
        return setting.renames().source(column).map((source) -> {
            DataType type = change.column().type();
            String sql = "UPDATE %s SET %s = %s WHERE %s".formatted(setting.sql(column.table()),
                    setting.sql(column.column()), setting.value(source, type),
                    setting.differ(source, column.column(), type));
            String question = setting.isAlike(source, type) ? null
                    : "what the values of %s are as %s; write it below where they are cast".formatted(source, type);
            Step.Backfill copy = new Step.Backfill(column.table(), sql, question,
                    "Copy %s to %s".formatted(source, column.column()));
            return new Way("%s goes on for the old code, in step with %s".formatted(source, column.column()),
                    List.of(Leg.of(Stage.EXPAND, change), new Leg(Stage.MIGRATE, List.of(copy))));
        });
    }

}
