package dev.aludel.schema;

import dev.aludel.problem.AludelException;

/**
 * A change that does not fit the schema it was applied to: what it needs is not there, or
 * what it makes is.
 */
public final class DoesNotFit extends AludelException {

    private DoesNotFit(String what) {
        super(what, "Compare the migration with the schema as it is at that point.");
    }

    /**
     * A thing that the change needs and the schema lacks.
     * @param kind what it is, such as {@code column}
     */
    public static DoesNotFit missing(String kind, String name) {
        return new DoesNotFit("There is no %s %s.".formatted(kind, name));
    }

    /**
     * A thing that the change makes and the schema has already.
     * @param kind what it is, with its article, such as {@code a column}
     */
    public static DoesNotFit exists(String kind, String name) {
        return new DoesNotFit("There is already %s %s.".formatted(kind, name));
    }

}
