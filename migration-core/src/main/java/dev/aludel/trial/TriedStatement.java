package dev.aludel.trial;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.aludel.trace.TracedStatement.TracedLock;

/**
 * A statement of a migration, as it was seen when the migration was applied first.
 *
 * @param line its line in the file; null where it has none
 * @param statement its beginning, on one line; null where SQL is not shown
 * @param millis how long it took, in milliseconds
 * @param locks the locks that it took and its transaction did not have yet, the strongest
 * of each table
 * @param scanned the tables that it read as a whole
 * @param rewritten the tables that it wrote anew
 * @param rebuilt the indexes that it built anew
 * @param note what is to be known about this; null for nothing
 */
public record TriedStatement(@Nullable Integer line, @Nullable String statement, long millis, List<TracedLock> locks,
        List<String> scanned, List<String> rewritten, List<String> rebuilt, @Nullable String note) {

    public TriedStatement {
        locks = List.copyOf(locks);
        scanned = List.copyOf(scanned);
        rewritten = List.copyOf(rewritten);
        rebuilt = List.copyOf(rebuilt);
    }

    /** Both parts of one statement that runs in batches. */
    public TriedStatement and(TriedStatement next) {
        return new TriedStatement(this.line, this.statement, this.millis + next.millis, both(this.locks, next.locks),
                both(this.scanned, next.scanned), both(this.rewritten, next.rewritten),
                both(this.rebuilt, next.rebuilt), (next.note != null) ? next.note : this.note);
    }

    /** The same without its text. */
    TriedStatement withoutSql() {
        return new TriedStatement(this.line, null, this.millis, this.locks, this.scanned, this.rewritten, this.rebuilt,
                this.note);
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

}
