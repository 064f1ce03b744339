package dev.aludel.dialect.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.aludel.dialect.Effects;
import dev.aludel.dialect.Observation;
import dev.aludel.dialect.TableLock;
import dev.aludel.operation.TruncateTables;
import dev.aludel.schema.QualifiedName;
import dev.aludel.testing.TestDatabase;

/**
 * What a statement was seen to do, in the words of a claim.
 *
 * @param locks the strongest lock on each table or sequence that was there before
 * @param scans whether a table was read as a whole
 * @param rewrites whether such a table was written into another file
 * @param rebuilds whether an index was, and no table
 * @param transactional whether it runs inside a transaction
 */
record Observed(Set<String> locks, boolean scans, boolean rewrites, boolean rebuilds, boolean transactional) {

    private static final PostgresObserver OBSERVER = new PostgresObserver();

    static Observed of(TestDatabase database, EffectsCase claim, Effects claimed) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Connection witness = database.dataSource().getConnection()) {
            Live live = new Live(connection);
            List<QualifiedName> tables = claimed.locks().stream().map(TableLock::table).toList();
            if (claim.isMaintenance()) {
                return afterwards(
                        OBSERVER.outsideTransaction(connection, witness, tables, () -> live.run(claim.statement())),
                        claimed);
            }
            if (claim.isConcurrent()) {
                return of(OBSERVER.outsideTransaction(connection, witness, tables, () -> live.run(claim.statement())),
                        claim, tables);
            }
            connection.setAutoCommit(false);
            Observation seen = OBSERVER.inTransaction(connection, witness, () -> live.run(claim.statement()));
            connection.rollback();
            return of(seen, claim, tables);
        }
    }

    private static Observed of(Observation seen, EffectsCase claim, List<QualifiedName> claimed) {
        // An emptied table gets a new file in which nothing is written.
        boolean emptied = claim.operation() instanceof TruncateTables;
        Set<QualifiedName> scanned = new HashSet<>(seen.scanned());
        if (emptied) {
            scanned.removeAll(seen.rewritten());
        }
        // Of the indexes only those that somebody says are locked.
        Set<String> locks = Stream
            .concat(seen.locks().stream(), seen.indexLocks().stream().filter((lock) -> claimed.contains(lock.table())))
            .map(Observed::text)
            .collect(Collectors.toSet());
        return new Observed(locks, !scanned.isEmpty(), !seen.rewritten().isEmpty() && !emptied,
                !seen.rebuilt().isEmpty() && seen.rewritten().isEmpty(), seen.transactional());
    }

    /** It takes one table after the other: only what it leaves can be looked at. */
    private static Observed afterwards(Observation seen, Effects claimed) {
        return new Observed(claimed.locks().stream().map(Observed::text).collect(Collectors.toSet()), claimed.scans(),
                !seen.rewritten().isEmpty(), claimed.rebuilds(), seen.transactional());
    }

    private static String text(TableLock lock) {
        return lock.table() + ": " + lock.mode();
    }

}
