package dev.aludel.draft;

import java.util.ArrayList;
import java.util.List;

import dev.aludel.operation.DropIndex;
import dev.aludel.operation.IfNeeded;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Index;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/**
 * The indexes that one database has because a {@code CREATE INDEX CONCURRENTLY} failed
 * there, and that are to go. Other databases have none of them, and nobody wants them
 * back.
 *
 * @param drops what takes them away, wherever they are
 * @param without the schema as if they had never been begun
 */
record FailedIndexes(List<Operation> drops, Schema without) {

    FailedIndexes {
        drops = List.copyOf(drops);
    }

    /**
     * Those of a schema.
     * @param after what the schema shall be
     */
    static FailedIndexes of(Schema before, Schema after) {
        List<Operation> drops = new ArrayList<>();
        Schema without = before;
        for (Table table : before.tables().values()) {
            Table then = after.table(table.name()).orElse(null);
            List<Index> going = table.indexes()
                .stream()
                .filter((index) -> isLeftOver(table, index) && (then == null || !then.indexes().contains(index)))
                .toList();
            if (!going.isEmpty()) {
                List<Index> others = new ArrayList<>(table.indexes());
                others.removeAll(going);
                without = without.withTable(table.name(), (found) -> found.withIndexes(others));
                if (then != null) {
                    going.forEach((index) -> drops.add(new IfNeeded(DropIndex.of(table.name(), index))));
                }
            }
        }
        return new FailedIndexes(drops, without);
    }

    /** One of a divided table may be invalid because its parts have none yet. */
    private static boolean isLeftOver(Table table, Index index) {
        return !index.valid() && index.name() != null && table.inheritance().partitionKey() == null;
    }

    /** What else is done. */
    List<Operation> besides(List<Operation> operations) {
        return operations.stream().filter((operation) -> !this.drops.contains(operation)).toList();
    }

}
