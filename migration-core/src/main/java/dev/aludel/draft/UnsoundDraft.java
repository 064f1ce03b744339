package dev.aludel.draft;

import java.util.List;
import java.util.stream.Collectors;

import dev.aludel.operation.Operation;
import dev.aludel.problem.AludelException;

/**
 * A draft would not do what it is meant to do: a mistake of ours, told before it harms.
 */
public final class UnsoundDraft extends AludelException {

    private final String draft;

    UnsoundDraft(String draft, List<Operation> left) {
        super("Nothing was written: read again, the draft does not do what it is meant to do. What would be left to do:\n"
                + left.stream().map((operation) -> "- " + operation.describe()).collect(Collectors.joining("\n")),
                "This is a mistake of Aludel's: please report it with the draft below, and write the migration by hand "
                        + "until it is mended.\n" + draft);
        this.draft = draft;
    }

    /** The text of the draft. */
    public String draft() {
        return this.draft;
    }

}
