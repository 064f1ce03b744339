package dev.aludel.operation;

import java.util.Optional;

import dev.aludel.schema.DoesNotFit;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/**
 * Makes the index of a partition a part of the index of the whole table, which becomes
 * valid once every partition has one.
 *
 * @param index the index of the table that is divided
 * @param part the index of one of its partitions
 */
public record AttachIndex(QualifiedName index, QualifiedName part) implements Operation {

    @Override
    public String describe() {
        return "Attach index %s to %s".formatted(this.part, this.index);
    }

    @Override
    public Schema applyTo(Schema before) {
        Table whole = tableOf(before, this.index);
        Table partition = tableOf(before, this.part);
        long partitions = before.heirs(whole.name()).filter((table) -> table.inheritance().isPartition()).count();
        return before.withTable(partition.name(), (table) -> table.withIndex(this.part.name(), (found) -> null))
            .withTable(whole.name(), (table) -> table.withIndex(this.index.name(),
                    (found) -> found.valid(found.valid() || partitions == 1)));
    }

    private static Table tableOf(Schema schema, QualifiedName index) {
        return schema.tableOfIndex(index).orElseThrow(() -> DoesNotFit.missing("index", index.toString()));
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.empty();
    }

}
