package dev.aludel.run;

import java.util.Locale;

/** How far an operation reaches to those who use the database meanwhile. */
public enum Reach {

    /** Nobody waits for it. */
    NOBODY,
    /** It concerns only tables that the same run makes. */
    NEW_TABLES,
    /** Others wait for a moment: no row is read or written. */
    MOMENT,
    /** Others wait while a small table is read or written. */
    SMALL_TABLE,
    /** Others wait while a whole table is read or written. */
    BLOCKING,
    /** Others wait for the rows that it changes. */
    ROWS,
    /** Others wait for the rows that one batch changes. */
    BATCHES,
    /** It was not analysed. */
    UNKNOWN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

}
