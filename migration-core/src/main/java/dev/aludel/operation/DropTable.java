package dev.aludel.operation;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/**
 * Drops a table with its rows.
 *
 * @param table the table
 * @param definition what is dropped; null until it is known
 * @param cascade whether what needs it goes too
 */
public record DropTable(QualifiedName table, @Nullable Table definition, boolean cascade) implements Operation {

    @Override
    public String describe() {
        return "Drop table %s".formatted(this.table);
    }

    @Override
    public Schema applyTo(Schema before) {
        Schema after = Partitions.withoutReferencesToWholes(before, this.table).withoutTable(this.table);
        after = Consequences.withoutReferences(after, this.table, (key) -> true);
        after = Dependents.without(Consequences.withoutOwned(after, this.table, null),
                List.of(ObjectName.table(this.table)));
        if (this.cascade) {
            after = Consequences.withoutUsesOf(after, this.table);
        }
        for (Table heir : before.heirs(this.table).toList()) {
            after = new DropTable(heir.name(), heir, true).applyTo(after);
        }
        return after;
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.ofNullable(this.definition).map((table) -> new CreateTable(table.withIndexes(List.of())));
    }

    @Override
    public Operation completedFrom(Schema before) {
        return before.table(this.table)
            .<Operation>map((found) -> new DropTable(this.table, found, this.cascade))
            .orElse(this);
    }

}
