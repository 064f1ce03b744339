package dev.aludel.operation;

import java.util.Optional;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/**
 * Makes a table a partition of another one.
 *
 * @param table the table that is divided
 * @param partition the table that becomes a part of it
 * @param bound the rows it takes, as SQL has it: {@code FOR VALUES IN (1)} or
 * {@code DEFAULT}
 */
public record AttachPartition(QualifiedName table, QualifiedName partition, String bound) implements Operation {

    @Override
    public String describe() {
        return "Attach %s to %s".formatted(this.partition, this.table);
    }

    @Override
    public Schema applyTo(Schema before) {
        return Partitions.attached(before, this.table, this.partition, this.bound);
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.of(new DetachPartition(this.table, this.partition, this.bound, false));
    }

}
