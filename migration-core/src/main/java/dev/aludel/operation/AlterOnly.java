package dev.aludel.operation;

import java.util.Optional;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/**
 * Alters a table and not those that inherit from it, which keep what they had from it.
 * Once it is known that none inherits from it, it is the alteration itself.
 *
 * @param operation the alteration: of a default or of what is mandatory, or a drop
 */
public record AlterOnly(TableOperation operation) implements Operation {

    @Override
    public String describe() {
        return "%s, not in the tables that inherit it".formatted(this.operation.describe());
    }

    @Override
    public Schema applyTo(Schema before) {
        QualifiedName table = this.operation.table();
        return HandedDown.keptByHeirs(before, this.operation.applyTo(before), table);
    }

    @Override
    public Optional<Operation> reverse() {
        return (this.operation instanceof ColumnOperation)
                ? this.operation.reverse().map((back) -> new AlterOnly((TableOperation) back)) : Optional.empty();
    }

    @Override
    public Operation completedFrom(Schema before) {
        Operation completed = this.operation.completedFrom(before);
        boolean alone = before.heirs(this.operation.table()).findAny().isEmpty();
        return (alone || !(completed instanceof TableOperation alteration)) ? completed : new AlterOnly(alteration);
    }

}
