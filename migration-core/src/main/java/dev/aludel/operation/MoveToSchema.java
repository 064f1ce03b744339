package dev.aludel.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/**
 * Moves a thing to another schema of SQL; what refers to it follows.
 *
 * @param object what is moved, as it is called before
 * @param schema the schema it lies in afterwards; null for the default schema
 */
public record MoveToSchema(ObjectName object, @Nullable String schema) implements Operation {

    @Override
    public String describe() {
        return "Move %s to %s".formatted(this.object,
                (this.schema != null) ? "schema " + this.schema : "the default schema");
    }

    @Override
    public Schema applyTo(Schema before) {
        return Relocation.of(before, this.object, this.schema);
    }

    @Override
    public Optional<Operation> reverse() {
        QualifiedName moved = QualifiedName.of(this.schema, this.object.name().name());
        return Optional.of(new MoveToSchema(this.object.named(moved), this.object.name().schema()));
    }

    @Override
    public Operation completedFrom(Schema before) {
        return new MoveToSchema(Meant.by(before, this.object), this.schema);
    }

    @Override
    public boolean isForeseen(Schema before) {
        return ThingUses.areTold(before, this.object);
    }

}
