package dev.aludel.trace;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.TableLock;

/**
 * What one statement did to what was there before its migration.
 *
 * @param line its line in the file; null where it has none
 * @param statement its beginning, on one line
 * @param analysed whether the static judgement understands it
 * @param locks the locks that it took and its transaction did not have yet, the strongest
 * of each table
 * @param scanned the tables that it read as a whole
 * @param rewritten the tables that it wrote anew
 * @param rebuilt the indexes that it built anew
 * @param changes what is another in the schema after it, a sentence each
 * @param differences what was judged otherwise than it was seen, a sentence each
 * @param note what is to be known about this, such as why it did not run; null for
 * nothing
 */
public record TracedStatement(@Nullable Integer line, String statement, boolean analysed, List<TracedLock> locks,
        List<String> scanned, List<String> rewritten, List<String> rebuilt, List<String> changes,
        List<String> differences, @Nullable String note) {

    public TracedStatement {
        locks = List.copyOf(locks);
        scanned = List.copyOf(scanned);
        rewritten = List.copyOf(rewritten);
        rebuilt = List.copyOf(rebuilt);
        changes = List.copyOf(changes);
        differences = List.copyOf(differences);
    }

    /**
     * A lock.
     *
     * @param table the table, or what else is locked
     * @param mode its name in the database's manual
     */
    public record TracedLock(String table, String mode) {

        static TracedLock of(TableLock lock) {
            return new TracedLock(lock.table().toString(), lock.mode());
        }

        @Override
        public String toString() {
            return this.mode + " on " + this.table;
        }

    }

}
