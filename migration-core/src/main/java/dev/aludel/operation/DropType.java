package dev.aludel.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.NamedType;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/**
 * Drops a type.
 *
 * @param name its name
 * @param definition what is dropped; null until it is known
 * @param cascade whether what uses it goes too
 */
public record DropType(QualifiedName name, @Nullable NamedType definition, boolean cascade) implements Operation {

    @Override
    public String describe() {
        return "Drop %s %s".formatted((this.definition != null) ? this.definition.kind() : "type", this.name);
    }

    @Override
    public Schema applyTo(Schema before) {
        ObjectName type = ObjectName.of(ObjectKind.TYPE, this.name);
        if (before.type(this.name).isEmpty()) {
            return ThingUses.without(before, type).withoutObject(type);
        }
        Schema after = TypedTables.without(before, this.name);
        return Consequences.withoutUsesOf(ThingUses.without(after, type).withoutType(this.name), this.name);
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.ofNullable(this.definition).map(CreateType::new);
    }

    @Override
    public Operation completedFrom(Schema before) {
        return before.type(this.name)
            .<Operation>map((found) -> new DropType(this.name, found, this.cascade))
            .orElse(this);
    }

    @Override
    public boolean isForeseen(Schema before) {
        return !this.cascade || ThingUses.areTold(before, ObjectName.of(ObjectKind.TYPE, this.name));
    }

}
