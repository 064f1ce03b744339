package dev.aludel.operation;

import java.util.Optional;

import dev.aludel.schema.Schema;
import dev.aludel.schema.Storage;
import dev.aludel.schema.Table;

/**
 * Creates a table with its columns and constraints; each index is an operation of its
 * own.
 *
 * @param table the table, without indexes
 */
public record CreateTable(Table table) implements Operation {

    public CreateTable {
        if (!table.indexes().isEmpty()) {
            throw new IllegalArgumentException("The indexes of %s are operations of their own".formatted(table.name()));
        }
    }

    @Override
    public String describe() {
        return "Create table %s".formatted(this.table.name());
    }

    @Override
    public Schema applyTo(Schema before) {
        return before.with(NewTable.merged(before, this.table));
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.of(new DropTable(this.table.name(), this.table, false));
    }

    @Override
    public Operation completedFrom(Schema before) {
        Table merged = NewTable.merged(before, this.table);
        return new CreateTable(merged.inheritance().parents().isEmpty() ? stored(before, merged) : merged);
    }

    private static Table stored(Schema before, Table table) {
        Storage storage = table.storage();
        return table.with(storage.with(Toast.kept(before, table, storage.parameters())));
    }

}
