package dev.aludel.safety.rule.data;

import java.util.stream.Stream;

import dev.aludel.operation.AddColumn;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;
import dev.aludel.schema.Column;
import dev.aludel.schema.QualifiedName;

/** A mandatory column without a default fails where there are rows. */
final class AddColumnNotNullNoDefault implements Rule<AddColumn> {

    @Override
    public Class<AddColumn> subject() {
        return AddColumn.class;
    }

    @Override
    public Stream<Danger> dangers(AddColumn op, Scene scene) {
        Column column = op.column();
        if (column.nullable() || column.value() != null) {
            return Stream.empty();
        }
        String name = op.table() + "." + column.name();
        Danger danger = scene.hasRows(op.table())
            .map((some) -> some
                    ? Danger.failure(op.table(), Verdict.WILL_FAIL,
                            "Adding %s as mandatory without a default fails: the rows of %s have no value for it."
                                .formatted(name, op.table()))
                    : Danger.failure(op.table(), Verdict.WILL_PASS,
                            "Adding %s as mandatory without a default passes only as long as %s has no row."
                                .formatted(name, op.table())))
            .orElseGet(() -> Danger.failure(op.table(), Verdict.CANNOT_TELL,
                    "Adding %s as mandatory without a default fails as soon as %s has a row.".formatted(name,
                            op.table())));
        return Stream.of(danger.instead(instead(op.table(), column, scene)));
    }

    /** A constant default costs nothing, since the database keeps it beside the rows. */
    private static String instead(QualifiedName table, Column column, Scene scene) {
        return Placeholder.of(column.type())
            .map((value) -> "-- with the value that fits the rows that are there\n"
                    + scene.sql(new AddColumn(table, column.filledBy(value))))
            .orElseGet(() -> scene.sql(new AddColumn(table, column.optional()))
                    + "\n-- fill it, and make it mandatory in a later migration");
    }

}
