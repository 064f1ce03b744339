package dev.aludel.draft;

import dev.aludel.problem.AludelException;

/** What was said to be a rename is none. Nothing was written. */
public final class NotARename extends AludelException {

    private static final String ACTION = "Write it like --rename tasks.title:summary for a column, with the names that the database has, "
            + "or --rename tasks:tickets for a table.";

    private NotARename(String from, String to, String reason) {
        super("Nothing was drafted: %s was not renamed to %s: %s.".formatted(from, to, reason), ACTION);
    }

    static NotARename notThere(String from, String to) {
        return new NotARename(from, to, "the database has no table and no column %s".formatted(from));
    }

    static NotARename notWanted(String from, String to, String wanted) {
        return new NotARename(from, to, "no entity has %s".formatted(wanted));
    }

    static NotARename stillWanted(String from, String to) {
        return new NotARename(from, to, "an entity still has %s".formatted(from));
    }

    static NotARename taken(String from, String to, String taken) {
        return new NotARename(from, to, "the database has %s already".formatted(taken));
    }

    static NotARename twice(String from, String to, String what) {
        return new NotARename(from, to, "another rename is about %s, too".formatted(what));
    }

    static NotARename elsewhere(String from, String to) {
        return new NotARename(from, to, "a rename stays within its table or schema, and %s has a dot".formatted(to));
    }

}
