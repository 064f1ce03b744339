package dev.aludel.trial;

import org.jspecify.annotations.Nullable;

import dev.aludel.scratch.DatabaseAddress;

/**
 * Which migrations are tried, where, and on which rows. Immutable:
 * {@code TrialRequest.pending().withRows(1000)}.
 *
 * @param range the migrations behind one revision up to another, as {@code a:b}; null for
 * those that are pending
 * @param scratch an empty database to try them on; null for one that is made beside the
 * application's own and dropped again
 * @param rows how many rows are copied of each table, at most
 * @param generated whether all rows are invented and none is copied
 */
public record TrialRequest(@Nullable String range, @Nullable DatabaseAddress scratch, int rows, boolean generated) {

    private static final int USUAL_ROWS = 100;

    public TrialRequest {
        if (rows < 1) {
            throw new IllegalArgumentException("At least one row of each table is needed");
        }
    }

    /** What is pending, on a hundred rows of each table. */
    public static TrialRequest pending() {
        return new TrialRequest(null, null, USUAL_ROWS, false);
    }

    /** The migrations behind one revision up to another: {@code a:b}. */
    public static TrialRequest of(String range) {
        return pending().over(range);
    }

    /** The same for a range; null for what is pending. */
    public TrialRequest over(@Nullable String newRange) {
        return new TrialRequest(newRange, this.scratch, this.rows, this.generated);
    }

    /** The same on a database that somebody names; null for one that is made. */
    public TrialRequest on(@Nullable DatabaseAddress address) {
        return new TrialRequest(this.range, address, this.rows, this.generated);
    }

    /** The same with that many rows of each table. */
    public TrialRequest withRows(int newRows) {
        return new TrialRequest(this.range, this.scratch, newRows, this.generated);
    }

    /**
     * The same on invented rows alone, so that no value leaves the application's
     * database.
     */
    public TrialRequest withGeneratedRows() {
        return new TrialRequest(this.range, this.scratch, this.rows, true);
    }

}
