package dev.aludel.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.DataType;
import dev.aludel.schema.Identity;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/**
 * Changes how an identity column counts.
 *
 * @param table the table
 * @param column the column
 * @param always whether a statement may no longer, or may again, give a value of its own;
 * null where that stays
 * @param change what changes of its numbers
 * @param from how it counted before; null until it is known
 */
public record ChangeIdentity(QualifiedName table, String column, @Nullable Boolean always, SequenceChange change,
        @Nullable Identity from) implements TableOperation {

    private Identity changed(DataType type, Identity identity) {
        return new Identity((this.always != null) ? this.always : identity.always(),
                this.change.applyTo(type, identity.options()));
    }

    @Override
    public String describe() {
        return "Change the identity %s.%s%s".formatted(this.table, this.column, this.change.isEmpty() ? ""
                : ": " + this.change.describe(null, (this.from != null) ? this.from.options() : null));
    }

    @Override
    public Table applyTo(Table before) {
        return before.withColumn(this.column, (found) -> (found.value() instanceof Identity identity)
                ? found.filledBy(changed(found.type(), identity)) : found);
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.ofNullable(this.from).map((before) -> {
            Identity after = changed(DataType.of("bigint"), before);
            return new ChangeIdentity(this.table, this.column,
                    (after.always() != before.always()) ? Boolean.valueOf(before.always()) : null,
                    SequenceChange.between(after.options(), before.options()), after);
        });
    }

    @Override
    public Operation completedFrom(Schema before) {
        return before.whole(this.table)
            .flatMap((found) -> found.column(this.column))
            .filter((found) -> found.value() instanceof Identity)
            .<Operation>map((found) -> new ChangeIdentity(this.table, this.column, this.always, this.change,
                    (Identity) found.value()))
            .orElse(this);
    }

}
