package dev.aludel.draft;

import dev.aludel.problem.AludelException;

/** What was drafted cannot be said in Java. Nothing was written. */
public final class NotSayable extends AludelException {

    private static final int SHOWN = 60;

    NotSayable(String text, int limit) {
        super("Nothing was written: Java has no text of more than %,d bytes, as this would have to be: %s…"
            .formatted(limit, text.substring(0, text.offsetByCodePoints(0, SHOWN)).replaceAll("\\s+", " ")),
                "Draft it in SQL: leave --java out.");
    }

}
