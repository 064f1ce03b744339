package dev.aludel.safety;

import java.util.Collection;

import dev.aludel.problem.AludelException;

/** Somebody named a rule that does not exist. */
public final class UnknownRule extends AludelException {

    private final String id;

    UnknownRule(String id, Collection<String> known) {
        super("There is no rule '%s'.".formatted(id),
                "Use one of these: %s.".formatted(String.join(", ", known.stream().sorted().toList())));
        this.id = id;
    }

    /** The id that was named. */
    public String id() {
        return this.id;
    }

}
