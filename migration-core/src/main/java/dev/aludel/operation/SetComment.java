package dev.aludel.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.ObjectName;
import dev.aludel.schema.Schema;

/**
 * Says something of a thing, or nothing any more.
 *
 * @param object what it is about
 * @param from what was said before; null for nothing, or until it is known
 * @param to what is said after; null for nothing
 */
public record SetComment(ObjectName object, @Nullable String from, @Nullable String to) implements Operation {

    @Override
    public String describe() {
        return "%s %s".formatted((this.to != null) ? "Comment on" : "Drop the comment of", this.object);
    }

    @Override
    public Schema applyTo(Schema before) {
        return Comments.set(before, this.object, this.to);
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.of(new SetComment(this.object, this.to, this.from));
    }

    @Override
    public Operation completedFrom(Schema before) {
        ObjectName meant = Meant.by(before, this.object);
        return new SetComment(meant, Comments.get(before, meant), this.to);
    }

}
