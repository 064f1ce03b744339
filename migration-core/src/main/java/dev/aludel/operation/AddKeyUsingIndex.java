package dev.aludel.operation;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.Constraint;
import dev.aludel.schema.Deferral;
import dev.aludel.schema.DoesNotFit;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;

/**
 * Makes a unique index that is there a primary key or a unique constraint.
 *
 * @param table the table
 * @param index the index's name
 * @param name the name of the key, which the index takes too; null for that of the index
 * @param primary whether it becomes the primary key
 * @param deferral when it is checked
 */
public record AddKeyUsingIndex(QualifiedName table, String index, @Nullable String name, boolean primary,
        Deferral deferral) implements TableOperation {

    /** The key that the index becomes. */
    public Constraint key(Index found) {
        String keyName = (this.name != null) ? this.name : this.index;
        return this.primary
                ? new PrimaryKey(keyName, columns(found), false, found.options(), this.deferral, found.comment())
                : new UniqueConstraint(keyName, columns(found), false, found.options(), this.deferral, found.comment());
    }

    private static List<String> columns(Index index) {
        return index.keys().stream().map(IndexKey::text).toList();
    }

    @Override
    public String describe() {
        return "Make index %s the %s of %s".formatted(this.index, this.primary ? "primary key" : "unique constraint",
                this.table);
    }

    @Override
    public Table applyTo(Table before) {
        Index found = before.index(this.index).orElseThrow(() -> DoesNotFit.missing("index", this.index));
        return before.withIndex(this.index, (index) -> null).with(key(found));
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.empty();
    }

}
