package dev.aludel.operation;

import java.util.Optional;

import dev.aludel.schema.Index;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/**
 * Creates an index.
 *
 * @param table the table
 * @param index the index
 * @param concurrently whether writers go on meanwhile; it cannot run in a transaction
 * then
 */
public record CreateIndex(QualifiedName table, Index index, boolean concurrently) implements Operation {

    @Override
    public String describe() {
        return "Create %sindex %s on %s".formatted(this.index.unique() ? "unique " : "", this.index.name(), this.table);
    }

    @Override
    public Schema applyTo(Schema before) {
        return before.withTable(this.table, (found) -> found.with(this.index));
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.ofNullable(this.index.name())
            .map((name) -> new DropIndex(this.table.sibling(name), this.table, this.index, this.concurrently, false));
    }

}
