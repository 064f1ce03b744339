package dev.aludel.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.Namespace;
import dev.aludel.schema.Schema;

/**
 * Drops a schema of SQL.
 *
 * @param name its name
 * @param definition what is dropped; null until it is known
 * @param cascade whether all that lies in it goes too
 */
public record DropSchema(String name, @Nullable Namespace definition, boolean cascade) implements Operation {

    @Override
    public String describe() {
        return "Drop schema %s".formatted(this.name);
    }

    @Override
    public Schema applyTo(Schema before) {
        return Consequences.withoutContent(before.withoutNamespace(this.name), this.name);
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.ofNullable(this.definition).map(CreateSchema::new);
    }

    @Override
    public Operation completedFrom(Schema before) {
        return Optional.ofNullable(before.namespaces().get(this.name))
            .<Operation>map((found) -> new DropSchema(this.name, found, this.cascade))
            .orElse(this);
    }

}
