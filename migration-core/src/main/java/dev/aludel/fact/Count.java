package dev.aludel.fact;

/**
 * How many rows are as a question says.
 *
 * @param matching the rows that are
 * @param rows the rows that were looked at
 * @param complete whether those were all that there are; otherwise they were picked at
 * random, because there was no time for all
 */
public record Count(long matching, long rows, boolean complete) implements OfRows {

    /** Whether at least one row is certainly as the question says. */
    public boolean any() {
        return this.matching > 0;
    }

    /** Whether certainly no row is as the question says. */
    public boolean none() {
        return this.matching == 0 && this.complete;
    }

}
