package dev.aludel.plan;

import java.util.List;
import java.util.Optional;

import dev.aludel.operation.DropColumn;
import dev.aludel.schema.ColumnName;

/** A column goes that was copied to another one, once no row differs. */
final class CopiedColumnDrop implements Rewrite<DropColumn> {

    @Override
    public Class<DropColumn> subject() {
        return DropColumn.class;
    }

    @Override
    public Optional<Way> way(DropColumn change, Setting setting) {
        ColumnName source = new ColumnName(change.table(), change.column());
        return setting.renames().successor(source).map((column) -> {
            String query = "SELECT NOT EXISTS (SELECT FROM %s WHERE %s)".formatted(setting.sql(source.table()),
                    setting.differ(source, column));
            return new Way("%s goes only where %s has all its values".formatted(source, column.column()), List
                .of(new Leg(setting.checking(), List.of(new Step.Condition(query))), Leg.of(Stage.CONTRACT, change)));
        });
    }

}
