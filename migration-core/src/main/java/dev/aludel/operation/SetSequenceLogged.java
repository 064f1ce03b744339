package dev.aludel.operation;

import java.util.Optional;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/**
 * Lets a sequence survive a crash, or not.
 *
 * @param sequence its name
 * @param logged whether it survives a crash and is replicated
 */
public record SetSequenceLogged(QualifiedName sequence, boolean logged) implements Operation {

    @Override
    public String describe() {
        return "Make sequence %s %s".formatted(this.sequence, this.logged ? "logged" : "unlogged");
    }

    @Override
    public Schema applyTo(Schema before) {
        return Serials.spelledOut(before, this.sequence)
            .withSequence(this.sequence, (found) -> found.logged(this.logged));
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.of(new SetSequenceLogged(this.sequence, !this.logged));
    }

}
