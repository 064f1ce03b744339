package dev.aludel.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.aludel.operation.AddColumn;
import dev.aludel.operation.DropColumn;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RunCommand;
import dev.aludel.operation.SetNotNull;
import dev.aludel.schema.Column;
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
        return setting.renames().successor(source).flatMap((column) -> setting.column(column).map((wanted) -> {
            String query = "SELECT NOT EXISTS (SELECT FROM %s WHERE %s)".formatted(setting.sql(source.table()),
                    setting.differ(source, column.column(), wanted.type()));
            return new Way("%s goes only where %s has all its values".formatted(source, column.column()),
                    List.of(new Leg(setting.checking(), List.of(new Step.Condition(query))),
                            new Leg(Stage.CONTRACT, Step.of(change), back(change, source, column, setting))));
        }));
    }

    /** It comes back with the values that it would have. */
    private static @Nullable List<Operation> back(DropColumn change, ColumnName source, ColumnName column,
            Setting setting) {
        Column gone = change.definition();
        if (gone == null) {
            return null;
        }
        List<Operation> back = new ArrayList<>(List.of(new AddColumn(change.table(), gone.optional()),
                new RunCommand("UPDATE", "UPDATE %s SET %s = %s".formatted(setting.sql(change.table()),
                        setting.sql(source.column()), setting.value(column, gone.type())))));
        if (!gone.nullable()) {
            back.add(new SetNotNull(change.table(), change.column()));
        }
        return back;
    }

}
