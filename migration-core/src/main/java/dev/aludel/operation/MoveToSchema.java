package dev.aludel.operation;

import java.util.Optional;

import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/**
 * Moves a thing to another schema of SQL; what refers to it follows.
 *
 * @param object what is moved, as it is called before
 * @param schema the schema it lies in afterwards
 */
public record MoveToSchema(ObjectName object, String schema) implements Operation {

    @Override
    public String describe() {
        return "Move %s to schema %s".formatted(this.object, this.schema);
    }

    @Override
    public Schema applyTo(Schema before) {
        return Relocation.of(before, this.object, this.schema);
    }

    @Override
    public Optional<Operation> reverse() {
        String back = this.object.name().schema();
        return Optional.ofNullable(back)
            .map((home) -> new MoveToSchema(this.object.named(QualifiedName.of(this.schema, this.object.name().name())),
                    home));
    }

}
