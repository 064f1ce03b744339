package dev.aludel.fact;

/**
 * How large a table is.
 *
 * @param rows its rows; exact where it is empty, else the server's estimate
 * @param bytes its size with indexes and TOAST
 */
public record TableSize(long rows, long bytes) {

    /** Whether it certainly has no row. */
    public boolean isEmpty() {
        return this.rows == 0;
    }

}
