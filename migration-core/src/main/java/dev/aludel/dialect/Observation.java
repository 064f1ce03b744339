package dev.aludel.dialect;

import java.util.List;
import java.util.Set;

import dev.aludel.schema.QualifiedName;

/**
 * What a statement was seen to do to what was there before it, under the names that it
 * met.
 *
 * @param known everything that others see and could wait for: tables, sequences, views
 * and indexes
 * @param held what its transaction had locked before it
 * @param locks what it locked, the strongest lock on each table, sequence or view; a lock
 * that its transaction held already is not seen again
 * @param indexLocks what it locked of indexes
 * @param scanned the tables that it read as a whole
 * @param rewritten the tables that have another file: written anew, or emptied
 * @param rebuilt the indexes that were built anew
 * @param locksSeen whether its locks could be looked at
 * @param transactional whether it runs in a transaction
 */
public record Observation(Set<QualifiedName> known, Set<TableLock> held, List<TableLock> locks,
        List<TableLock> indexLocks, Set<QualifiedName> scanned, Set<QualifiedName> rewritten,
        Set<QualifiedName> rebuilt, boolean locksSeen, boolean transactional) {

    public Observation {
        known = Set.copyOf(known);
        held = Set.copyOf(held);
        locks = List.copyOf(locks);
        indexLocks = List.copyOf(indexLocks);
        scanned = Set.copyOf(scanned);
        rewritten = Set.copyOf(rewritten);
        rebuilt = Set.copyOf(rebuilt);
    }

}
