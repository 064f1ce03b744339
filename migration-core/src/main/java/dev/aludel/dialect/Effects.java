package dev.aludel.dialect;

import java.util.List;

/**
 * What a statement does on a database.
 *
 * @param locks the locks it holds until its transaction ends, the strongest of each table
 * @param scans whether it reads a whole table under those locks
 * @param rewrites whether it writes a whole table anew under those locks
 * @param rebuilds whether it builds an index anew under those locks that was there, while
 * its table stays as it is
 * @param transactional whether it can run inside a transaction, and so be taken back
 */
public record Effects(List<TableLock> locks, boolean scans, boolean rewrites, boolean rebuilds, boolean transactional) {

    /** It locks nothing that anybody waits for. */
    public static final Effects NONE = locking();

    public Effects {
        locks = List.copyOf(locks);
    }

    /** It holds these locks for a moment. */
    public static Effects locking(TableLock... locks) {
        return locking(List.of(locks));
    }

    /** It holds these locks for a moment. */
    public static Effects locking(List<TableLock> locks) {
        return new Effects(locks, false, false, false, true);
    }

    /** The same with these locks. */
    public Effects holding(List<TableLock> others) {
        return new Effects(others, this.scans, this.rewrites, this.rebuilds, this.transactional);
    }

    /** The same, reading a whole table meanwhile. */
    public Effects scanning() {
        return new Effects(this.locks, true, this.rewrites, this.rebuilds, this.transactional);
    }

    /** The same, writing a whole table anew meanwhile. */
    public Effects rewriting() {
        return new Effects(this.locks, true, true, false, this.transactional);
    }

    /** The same, building an index anew meanwhile, for which the table is read. */
    public Effects rebuilding() {
        return new Effects(this.locks, true, this.rewrites, !this.rewrites, this.transactional);
    }

    /** The same, refused inside a transaction. */
    public Effects outsideTransactions() {
        return new Effects(this.locks, this.scans, this.rewrites, this.rebuilds, false);
    }

    /** Whether anybody waits for as long as a whole table takes. */
    public boolean works() {
        return this.scans || this.rewrites || this.rebuilds;
    }

}
