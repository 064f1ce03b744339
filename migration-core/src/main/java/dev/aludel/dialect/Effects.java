package dev.aludel.dialect;

import java.util.List;

/**
 * What a statement does on a database.
 *
 * @param locks the locks it holds until its transaction ends, the strongest of each table
 * @param scans whether it reads a whole table under those locks
 * @param rewrites whether it writes a whole table anew under those locks
 */
public record Effects(List<TableLock> locks, boolean scans, boolean rewrites) {

    /** It locks nothing that anybody waits for. */
    public static final Effects NONE = new Effects(List.of(), false, false);

    public Effects {
        locks = List.copyOf(locks);
    }

    /** It holds these locks for a moment. */
    public static Effects locking(TableLock... locks) {
        return new Effects(List.of(locks), false, false);
    }

    /** The same, reading a whole table meanwhile. */
    public Effects scanning() {
        return new Effects(this.locks, true, this.rewrites);
    }

    /** The same, writing a whole table anew meanwhile. */
    public Effects rewriting() {
        return new Effects(this.locks, true, true);
    }

}
