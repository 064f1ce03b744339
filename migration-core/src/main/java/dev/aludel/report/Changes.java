package dev.aludel.report;

import java.util.List;
import java.util.stream.Stream;

import dev.aludel.operation.AddForeignKey;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.NotNeeded;
import dev.aludel.operation.Operation;
import dev.aludel.run.Impact;
import dev.aludel.run.Prospect;

/**
 * What the pending migrations change, each change as a sentence without its full stop.
 *
 * @param tables tables that come, go or are called otherwise
 * @param columns columns
 * @param indexes indexes
 * @param foreignKeys foreign keys, also those of new tables
 * @param others all else
 */
public record Changes(List<String> tables, List<String> columns, List<String> indexes, List<String> foreignKeys,
        List<String> others) {

    public Changes {
        tables = List.copyOf(tables);
        columns = List.copyOf(columns);
        indexes = List.copyOf(indexes);
        foreignKeys = List.copyOf(foreignKeys);
        others = List.copyOf(others);
    }

    static Changes of(List<Prospect> prospects) {
        List<Operation> operations = prospects.stream()
            .flatMap((prospect) -> prospect.impacts().stream())
            .map(Impact::operation)
            .filter((operation) -> !(operation instanceof NotNeeded))
            .flatMap(Changes::withForeignKeys)
            .toList();
        return new Changes(of(ChangeKind.TABLE, operations), of(ChangeKind.COLUMN, operations),
                of(ChangeKind.INDEX, operations), of(ChangeKind.FOREIGN_KEY, operations),
                of(ChangeKind.OTHER, operations));
    }

    private static Stream<Operation> withForeignKeys(Operation operation) {
        return (operation instanceof CreateTable created) ? Stream.concat(Stream.of(operation),
                created.table().foreignKeys().stream().map((key) -> new AddForeignKey(created.table().name(), key)))
                : Stream.of(operation);
    }

    private static List<String> of(ChangeKind kind, List<Operation> operations) {
        return operations.stream()
            .filter((operation) -> ChangeKind.of(operation) == kind)
            .map(Operation::describe)
            .toList();
    }

}
