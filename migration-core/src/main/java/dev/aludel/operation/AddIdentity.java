package dev.aludel.operation;

import java.util.Optional;

import dev.aludel.schema.Identity;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;

/**
 * Makes a mandatory column an identity column.
 *
 * @param table the table
 * @param column the column
 * @param identity how it counts
 */
public record AddIdentity(QualifiedName table, String column, Identity identity) implements TableOperation {

    @Override
    public String describe() {
        return "Make %s.%s an identity column".formatted(this.table, this.column);
    }

    @Override
    public Table applyTo(Table before) {
        return before.withColumn(this.column, (found) -> found.filledBy(this.identity));
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.of(new DropIdentity(this.table, this.column, this.identity));
    }

}
