package dev.aludel.operation;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.NamedObject;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.Schema;

/**
 * Drops a view, a function, a trigger or another thing that is known by its definition.
 *
 * @param name what it is called
 * @param definition what is dropped; null until it is known
 * @param cascade whether what needs it goes too
 */
public record DropObject(ObjectName name, @Nullable NamedObject definition, boolean cascade) implements Operation {

    @Override
    public String describe() {
        return "Drop %s".formatted(this.name);
    }

    @Override
    public Schema applyTo(Schema before) {
        Schema after = ThingUses.without(before, this.name).withoutObject(this.name);
        if (this.name.kind() == ObjectKind.COLLATION) {
            after = Collations.without(after, this.name.name());
        }
        return Dependents.without(after, List.of(this.name));
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.ofNullable(this.definition)
            .filter((dropped) -> dropped.definition() != null)
            .map(CreateObject::new);
    }

    @Override
    public Operation completedFrom(Schema before) {
        ObjectName meant = Meant.by(before, this.name);
        return before.object(meant).<Operation>map((found) -> new DropObject(meant, found, this.cascade)).orElse(this);
    }

    @Override
    public boolean isForeseen(Schema before) {
        return !this.cascade || ThingUses.areTold(before, this.name);
    }

}
