package dev.aludel.safety.rule.migration;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.aludel.operation.AddEnumValue;
import dev.aludel.operation.DataOperation;
import dev.aludel.operation.DropColumn;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.Operation;
import dev.aludel.operation.UpdateRows;
import dev.aludel.safety.Danger;
import dev.aludel.safety.RoundTrip;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.schema.Column;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.Generated;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/** Taking a migration back does not bring its data back. */
final class Irreversible implements Rule<RoundTrip> {

    @Override
    public Class<RoundTrip> subject() {
        return RoundTrip.class;
    }

    @Override
    public Stream<Danger> dangers(RoundTrip trip, Scene scene) {
        List<String> lost = trip.upgrade()
            .steps()
            .stream()
            .flatMap((step) -> step.operations().stream())
            .flatMap((operation) -> lost(operation, trip, scene))
            .distinct()
            .toList();
        return lost.isEmpty() ? Stream.empty() : Stream.of(Danger
            .remark("Taking it back brings the schema back, but not all data: %s.".formatted(String.join("; ", lost))));
    }

    private static Stream<String> lost(Operation operation, RoundTrip trip, Scene scene) {
        Schema before = trip.upgrade().before();
        Schema back = trip.downgrade().after();
        if (operation instanceof DropColumn drop && hadRows(drop.table(), before, scene)) {
            boolean known = column(before, drop).isPresent();
            return known ? column(back, drop).filter((column) -> !(column.value() instanceof Generated))
                .map((column) -> "%s.%s comes back %s".formatted(drop.table(), column.name(),
                        (column.value() == null) ? "empty" : "with its " + column.value()))
                .stream() : Stream.empty();
        }
        if (operation instanceof DropTable drop && hadRows(drop.table(), before, scene)) {
            return back.table(drop.table())
                .map((table) -> "%s comes back without its rows".formatted(drop.table()))
                .stream();
        }
        if (operation instanceof AddEnumValue add) {
            return back.type(add.type(), EnumType.class)
                .filter((type) -> before.type(add.type()).isPresent() && type.labels().contains(add.label()))
                .map((type) -> "label '%s' stays in %s".formatted(add.label(), add.type()))
                .stream();
        }
        return (operation instanceof DataOperation data) ? data.tables()
            .stream()
            .filter((table) -> hadRows(table, before, scene))
            .map((table) -> changed(data, table)) : Stream.empty();
    }

    private static String changed(DataOperation data, QualifiedName table) {
        return ((data instanceof UpdateRows) ? "rows of %s keep the values that they were given"
                : "the rows that were deleted from %s do not come back")
            .formatted(table);
    }

    private static boolean hadRows(QualifiedName table, Schema before, Scene scene) {
        return before.table(table).isPresent() && scene.hasRows(table).orElse(true);
    }

    private static Optional<Column> column(Schema schema, DropColumn drop) {
        return schema.table(drop.table()).flatMap((table) -> table.column(drop.column()));
    }

}
