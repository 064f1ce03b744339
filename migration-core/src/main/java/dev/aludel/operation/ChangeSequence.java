package dev.aludel.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;

/**
 * Changes how a sequence counts from now on.
 *
 * @param from the sequence before
 * @param to the sequence after, of the same name
 */
public record ChangeSequence(Sequence from, Sequence to) implements Operation {

    public ChangeSequence {
        if (!from.name().equals(to.name())) {
            throw new IllegalArgumentException("%s and %s are not the same sequence".formatted(from.name(), to.name()));
        }
    }

    @Override
    public String describe() {
        List<String> changes = new ArrayList<>();
        note(changes, "type", this.from.type(), this.to.type());
        note(changes, "start", this.from.options().start(), this.to.options().start());
        note(changes, "increment", this.from.options().increment(), this.to.options().increment());
        note(changes, "minimum", this.from.options().minimum(), this.to.options().minimum());
        note(changes, "maximum", this.from.options().maximum(), this.to.options().maximum());
        note(changes, "cache", this.from.options().cache(), this.to.options().cache());
        note(changes, "cycle", this.from.options().cycle(), this.to.options().cycle());
        return "Change sequence %s: %s".formatted(this.to.name(), String.join(", ", changes));
    }

    private static void note(List<String> changes, String what, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add("%s %s to %s".formatted(what, (before != null) ? before : "default",
                    (after != null) ? after : "default"));
        }
    }

    @Override
    public Schema applyTo(Schema before) {
        return before.withoutSequence(this.to.name()).with(this.to);
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.of(new ChangeSequence(this.to, this.from));
    }

}
