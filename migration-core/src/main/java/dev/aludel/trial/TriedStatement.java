package dev.aludel.trial;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.aludel.trace.TracedStatement.TracedLock;

/**
 * A statement of a migration, as it was seen when the migration was applied first.
 *
 * @param line its line in the file; null where it has none
 * @param statement its beginning, on one line
 * @param millis how long it took, in milliseconds
 * @param locks the locks that it took and its transaction did not have yet, the strongest
 * of each table
 * @param scanned the tables that it read as a whole
 * @param rewritten the tables that it wrote anew
 * @param rebuilt the indexes that it built anew
 * @param note what is to be known about this; null for nothing
 */
public record TriedStatement(@Nullable Integer line, String statement, long millis, List<TracedLock> locks,
        List<String> scanned, List<String> rewritten, List<String> rebuilt, @Nullable String note) {

    public TriedStatement {
        locks = List.copyOf(locks);
        scanned = List.copyOf(scanned);
        rewritten = List.copyOf(rewritten);
        rebuilt = List.copyOf(rebuilt);
    }

}
