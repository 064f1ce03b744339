package dev.aludel.dialect.postgres;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import dev.aludel.operation.DeleteRows;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RunCommand;
import dev.aludel.operation.UpdateRows;

/**
 * That a statement changes rows.
 *
 * @param kind how: {@code Update}, {@code Delete}, {@code Insert} or {@code Merge}
 * @param table the table; empty for the last two, of which no operation says it
 * @param everyRow whether every row is meant
 */
record RowChange(String kind, String table, boolean everyRow) {

    /** What the reader says. */
    static List<RowChange> read(List<Operation> operations) {
        return operations.stream().flatMap(RowChange::read).toList();
    }

    private static Stream<RowChange> read(Operation operation) {
        if (operation instanceof UpdateRows update) {
            return Stream.of(new RowChange("Update", update.table().toString(), update.where() == null));
        }
        if (operation instanceof DeleteRows delete) {
            return Stream.of(new RowChange("Delete", delete.table().toString(), delete.where() == null));
        }
        if (operation instanceof RunCommand command) {
            return switch (command.command()) {
                case "INSERT" -> Stream.of(of("Insert"));
                case "MERGE" -> Stream.of(of("Merge"));
                case "SELECT" -> Stream.empty();
                default -> throw new IllegalStateException(Objects.toString(command));
            };
        }
        return Stream.of(of("not analysed"));
    }

    static RowChange of(String kind) {
        return new RowChange(kind, "", false);
    }

}
