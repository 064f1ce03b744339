package dev.aludel.operation;

import java.util.Optional;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/**
 * Lets a table inherit from another one.
 *
 * @param table the table
 * @param parent the table it inherits from
 */
public record AddParent(QualifiedName table, QualifiedName parent) implements TableOperation {

    @Override
    public String describe() {
        return "Let %s inherit from %s".formatted(this.table, this.parent);
    }

    @Override
    public Table applyTo(Table before) {
        return before.with(before.inheritance().with(this.parent));
    }

    @Override
    public Schema applyTo(Schema before) {
        return HandedDown.inherited(before, this.table, this.parent);
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.of(new DropParent(this.table, this.parent));
    }

}
