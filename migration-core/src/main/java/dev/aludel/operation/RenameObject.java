package dev.aludel.operation;

import java.util.Objects;
import java.util.Optional;

import dev.aludel.schema.ObjectName;
import dev.aludel.schema.Schema;

/**
 * Renames a view, a function, a trigger or another thing that is known by its definition.
 *
 * @param from what it is called before
 * @param to its own name after
 */
public record RenameObject(ObjectName from, String to) implements Operation {

    /** What it is called after. */
    public ObjectName renamed() {
        return this.from.isPartOf(this.from.name()) ? this.from.withPart(this.to)
                : this.from.named(this.from.name().sibling(this.to));
    }

    @Override
    public String describe() {
        return "Rename %s to %s".formatted(this.from, this.to);
    }

    @Override
    public Schema applyTo(Schema before) {
        return Followers.object(before, this.from, renamed());
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.of(new RenameObject(renamed(), this.from.isPartOf(this.from.name())
                ? Objects.requireNonNull(this.from.part()) : this.from.name().name()));
    }

    @Override
    public Operation completedFrom(Schema before) {
        return new RenameObject(Meant.by(before, this.from), this.to);
    }

    @Override
    public boolean isForeseen(Schema before) {
        return ThingUses.areTold(before, this.from);
    }

}
