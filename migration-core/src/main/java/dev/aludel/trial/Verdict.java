package dev.aludel.trial;

import java.util.Locale;

/** What became of a migration that was tried, the worst last. */
public enum Verdict {

    /** Taken back, it left everything as it had been; and it could be applied again. */
    KEPT,
    /** It can be applied; that it cannot be taken back is said by its author. */
    IRREVERSIBLE,
    /** Taken back, or applied again, the schema was another one. */
    LEFT_BEHIND,
    /** Taken back, rows or values were not what they had been. */
    LOST,
    /** It could not be applied, taken back or applied again. */
    FAILED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

}
