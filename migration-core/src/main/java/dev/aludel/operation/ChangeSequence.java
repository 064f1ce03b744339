package dev.aludel.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.ColumnName;
import dev.aludel.schema.Identity;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;

/**
 * Changes how a sequence counts from now on.
 *
 * @param name its name
 * @param change what changes
 * @param from the sequence before; null until it is known
 */
public record ChangeSequence(QualifiedName name, SequenceChange change, @Nullable Sequence from) implements Operation {

    @Override
    public String describe() {
        return "Change sequence %s: %s".formatted(this.name, (this.from != null)
                ? this.change.describe(this.from.type(), this.from.options()) : this.change.toString());
    }

    @Override
    public Schema applyTo(Schema before) {
        Optional<ColumnName> column = before.sequence(this.name).isPresent() ? Optional.empty()
                : Followers.ofColumn(before, this.name);
        if (column.isPresent() && isIdentity(before, column.get())) {
            return new ChangeIdentity(column.get().table(), column.get().column(), null, this.change, null)
                .applyTo(before);
        }
        return Serials.spelledOut(before, this.name).withSequence(this.name, this.change::applyTo);
    }

    private static boolean isIdentity(Schema schema, ColumnName name) {
        return schema.table(name.table())
            .flatMap((table) -> table.column(name.column()))
            .filter((column) -> column.value() instanceof Identity)
            .isPresent();
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.ofNullable(this.from)
            .map((before) -> new ChangeSequence(this.name, SequenceChange.between(this.change.applyTo(before), before),
                    this.change.applyTo(before)));
    }

    @Override
    public Operation completedFrom(Schema before) {
        return Serials.spelledOut(before, this.name)
            .sequence(this.name)
            .<Operation>map((found) -> new ChangeSequence(this.name, this.change, found))
            .orElse(this);
    }

}
