package dev.aludel.operation;

import java.util.Optional;

import dev.aludel.schema.DoesNotFit;
import dev.aludel.schema.NamedObject;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.Schema;

/**
 * Changes a view, a function, a policy or another thing that is known by its definition.
 * How a database prints the definition afterwards is not known.
 *
 * @param object what it is called
 * @param sql the statement
 */
public record AlterObject(ObjectName object, String sql) implements Operation {

    @Override
    public String describe() {
        return "Alter %s".formatted(this.object);
    }

    @Override
    public Schema applyTo(Schema before) {
        NamedObject found = before.object(this.object)
            .orElseThrow(() -> DoesNotFit.missing("thing", this.object.toString()));
        return before.withoutObject(this.object).with(found.defined(null));
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.empty();
    }

    @Override
    public Operation completedFrom(Schema before) {
        return new AlterObject(Meant.by(before, this.object), this.sql);
    }

}
