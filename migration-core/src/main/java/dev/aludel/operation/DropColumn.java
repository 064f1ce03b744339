package dev.aludel.operation;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.Column;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/**
 * Drops a column with its values, and every constraint and index that names it.
 *
 * @param table the table
 * @param column the column's name
 * @param definition what is dropped; null until it is known
 * @param cascade whether what needs it goes too
 */
public record DropColumn(QualifiedName table, String column, @Nullable Column definition,
        boolean cascade) implements TableOperation {

    @Override
    public String describe() {
        return "Drop column %s.%s".formatted(this.table, this.column);
    }

    @Override
    public Table applyTo(Table before) {
        return Consequences.without(before, this.column);
    }

    @Override
    public Schema applyTo(Schema before) {
        if (before.table(this.table).isEmpty()) {
            return Meant.altered(before, this.table);
        }
        Schema after = Consequences.withoutReferences(before.withWholeTable(this.table, this::applyTo), this.table,
                (key) -> key.referencedColumns().contains(this.column));
        return Dependents.without(Consequences.withoutOwned(after, this.table, this.column),
                List.of(ObjectName.column(this.table, this.column)));
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.ofNullable(this.definition).map((dropped) -> new AddColumn(this.table, dropped));
    }

    @Override
    public Operation completedFrom(Schema before) {
        return before.whole(this.table)
            .flatMap((found) -> found.column(this.column))
            .<Operation>map((found) -> new DropColumn(this.table, this.column, found, this.cascade))
            .orElse(this);
    }

}
