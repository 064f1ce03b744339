package dev.aludel.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.DoesNotFit;
import dev.aludel.schema.Index;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/**
 * Drops an index.
 *
 * @param name the index's name
 * @param table its table; null until it is known
 * @param definition what is dropped; null until it is known
 * @param concurrently whether writers go on meanwhile; it cannot run in a transaction
 * then
 * @param cascade whether what needs it goes too
 */
public record DropIndex(QualifiedName name, @Nullable QualifiedName table, @Nullable Index definition,
        boolean concurrently, boolean cascade) implements Operation {

    /**
     * The drop of an index that has a name.
     * @throws IllegalArgumentException if it has none
     */
    public static DropIndex of(QualifiedName table, Index index) {
        String name = index.name();
        if (name == null) {
            throw new IllegalArgumentException("An index of %s has no name to drop it by".formatted(table));
        }
        return new DropIndex(table.sibling(name), table, index, false, false);
    }

    @Override
    public String describe() {
        return "Drop index %s".formatted(this.name);
    }

    @Override
    public Schema applyTo(Schema before) {
        QualifiedName itsTable = before.tableOfIndex(this.name)
            .orElseThrow(() -> DoesNotFit.missing("index", this.name.toString()))
            .name();
        Schema after = before.withTable(itsTable, (found) -> found.withIndex(this.name.name(), (index) -> null));
        Index dropped = before.table(itsTable).flatMap((found) -> found.index(this.name.name())).orElse(null);
        return (this.cascade && dropped != null && dropped.unique() && dropped.where() == null)
                ? Consequences.withoutReferencesTo(after, itsTable, dropped.columns()) : after;
    }

    @Override
    public Optional<Operation> reverse() {
        return (this.table != null && this.definition != null)
                ? Optional.of(new CreateIndex(this.table, this.definition, this.concurrently)) : Optional.empty();
    }

    @Override
    public Operation completedFrom(Schema before) {
        ObjectName own = ObjectName.of(ObjectKind.INDEX, this.name);
        if (before.object(own).isPresent()) {
            return new DropObject(own, null, this.cascade).completedFrom(before);
        }
        return before.tableOfIndex(this.name)
            .<Operation>map((found) -> new DropIndex(this.name, found.name(),
                    found.index(this.name.name()).orElse(null), this.concurrently, this.cascade))
            .orElse(this);
    }

}
