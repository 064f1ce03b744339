package dev.aludel.operation;

import java.util.Optional;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/**
 * Lets a table no longer inherit from another one; it keeps what it had from it.
 *
 * @param table the table
 * @param parent the table it inherited from
 */
public record DropParent(QualifiedName table, QualifiedName parent) implements TableOperation {

    @Override
    public String describe() {
        return "Let %s no longer inherit from %s".formatted(this.table, this.parent);
    }

    @Override
    public Table applyTo(Table before) {
        return before.with(before.inheritance().without(this.parent));
    }

    @Override
    public Schema applyTo(Schema before) {
        return HandedDown.kept(before, this.table, this.parent);
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.of(new AddParent(this.table, this.parent));
    }

}
