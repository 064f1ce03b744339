package dev.aludel.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/**
 * Makes a partition a table of its own.
 *
 * @param table the table that is divided
 * @param partition the table that was a part of it
 * @param bound the rows it took; null until it is known
 * @param concurrently whether readers and writers go on meanwhile; it cannot run in a
 * transaction then, and the table keeps a check for the rows it took
 */
public record DetachPartition(QualifiedName table, QualifiedName partition, @Nullable String bound,
        boolean concurrently) implements Operation {

    @Override
    public String describe() {
        return "Detach %s from %s".formatted(this.partition, this.table);
    }

    @Override
    public Schema applyTo(Schema before) {
        return Partitions.detached(before, this.table, this.partition, this.concurrently);
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.ofNullable(this.bound).map((rows) -> new AttachPartition(this.table, this.partition, rows));
    }

    @Override
    public Operation completedFrom(Schema before) {
        return before.table(this.partition)
            .<Operation>map((found) -> new DetachPartition(this.table, this.partition, found.inheritance().bound(),
                    this.concurrently))
            .orElse(this);
    }

}
