package dev.aludel.report;

import java.util.Locale;

/** How a database stands, in a word. */
public enum StatusVerdict {

    /** Everything in the sources is applied. */
    UP_TO_DATE,
    /** A newer version of the application has applied more than the sources have. */
    AHEAD,
    /** Something is to be applied. */
    PENDING,
    /** A migration stopped half-way. */
    FAILED,
    /** What was applied is not what the sources say. */
    INCONSISTENT,
    /** There are no migrations. */
    EMPTY;

    /** Whether the code of the sources finds all that it needs. */
    boolean isReady() {
        return this == UP_TO_DATE || this == AHEAD || this == EMPTY;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

}
