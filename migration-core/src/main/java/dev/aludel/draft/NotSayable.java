package dev.aludel.draft;

import dev.aludel.plan.Step;
import dev.aludel.problem.AludelException;

/** What was drafted cannot be said in Java. Nothing was written. */
public final class NotSayable extends AludelException {

    private static final int SHOWN = 60;

    private static final String ACTION = "Draft it in SQL: leave --java out.";

    private NotSayable(String what) {
        super(what, ACTION);
    }

    static NotSayable tooLong(String text, int limit) {
        return new NotSayable(
                "Nothing was written: Java has no text of more than %,d bytes, as this would have to be: %s…"
                    .formatted(limit, text.substring(0, text.offsetByCodePoints(0, SHOWN)).replaceAll("\\s+", " ")));
    }

    static NotSayable tooMuch(String className) {
        return new NotSayable("Nothing was written: a class of Java has no room for all the names and texts of %s."
            .formatted(className));
    }

    static NotSayable inBatches(Step step) {
        return new NotSayable(
                "Nothing was written: a class of Java cannot say '%s', which is done a few rows at a time."
                    .formatted(step.description().orElse("a condition")));
    }

}
