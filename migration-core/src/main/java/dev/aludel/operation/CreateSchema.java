package dev.aludel.operation;

import java.util.Optional;

import dev.aludel.schema.Namespace;
import dev.aludel.schema.Schema;

/**
 * Creates a schema of SQL: a place for tables that has a name.
 *
 * @param namespace the schema
 */
public record CreateSchema(Namespace namespace) implements Operation {

    @Override
    public String describe() {
        return "Create schema %s".formatted(this.namespace.name());
    }

    @Override
    public Schema applyTo(Schema before) {
        return before.with(this.namespace);
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.of(new DropSchema(this.namespace.name(), this.namespace, false));
    }

}
