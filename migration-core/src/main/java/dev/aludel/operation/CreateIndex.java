package dev.aludel.operation;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import dev.aludel.schema.Index;
import dev.aludel.schema.NamedObject;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/**
 * Creates an index.
 *
 * @param table the table
 * @param index the index
 * @param concurrently whether writers go on meanwhile; it cannot run in a transaction
 * then
 */
public record CreateIndex(QualifiedName table, Index index, boolean concurrently) implements Operation {

    @Override
    public String describe() {
        return "Create %sindex %s on %s".formatted(this.index.unique() ? "unique " : "", this.index.name(), this.table);
    }

    @Override
    public Schema applyTo(Schema before) {
        return before.withTable(this.table, (found) -> found.with(this.index));
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.ofNullable(this.index.name())
            .map((name) -> new DropIndex(this.table.sibling(name), this.table, this.index, this.concurrently, false));
    }

    /** The index of a materialized view is a thing of its own. */
    @Override
    public Operation completedFrom(Schema before) {
        ObjectName view = ObjectName.of(ObjectKind.MATERIALIZED_VIEW, this.table);
        String name = this.index.name();
        if (name == null || before.object(view).isEmpty()) {
            return this;
        }
        ObjectName own = ObjectName.of(ObjectKind.INDEX, this.table.sibling(name));
        return new CreateObject(new NamedObject(own, null, null, new TreeSet<>(Set.of(view)), null));
    }

}
