package dev.aludel.dialect.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import dev.aludel.dialect.Effects;
import dev.aludel.operation.TruncateTables;
import dev.aludel.testing.TestDatabase;

/**
 * What a statement was seen to do.
 *
 * @param locks the strongest lock on each table or sequence that was there before
 * @param scans whether rows of a table were read
 * @param rewrites whether such a table was written into another file
 * @param rebuilds whether an index was, and no table
 * @param transactional whether it runs inside a transaction
 */
record Observed(Set<String> locks, boolean scans, boolean rewrites, boolean rebuilds, boolean transactional) {

    /**
     * Reading is nothing that anybody waits for. A lock that is waited for counts: it
     * will be held.
     */
    private static final String LOCKS = """
            SELECT relation, mode FROM pg_locks
            WHERE pid = %s AND locktype = 'relation' AND mode <> 'AccessShareLock'
            ORDER BY array_position(ARRAY['RowShareLock', 'RowExclusiveLock', 'ShareUpdateExclusiveLock', 'ShareLock',
              'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock'], mode)""";

    private static final String ROWS_READ = """
            SELECT sum(pg_stat_get_xact_tuples_returned(oid)) FROM pg_class
            WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace""";

    private static final String FILES = """
            SELECT oid, relfilenode FROM pg_class
            WHERE relkind IN ('r', 'm') AND relnamespace = 'public'::regnamespace""";

    /** By their names: an index that is made anew is another one. */
    private static final String INDEX_FILES = """
            SELECT relname, relfilenode FROM pg_class
            WHERE relkind = 'i' AND relnamespace = 'public'::regnamespace""";

    /**
     * Of the indexes only those that somebody says are locked; of the sequences none that
     * belongs to a column, as who counts with it uses the table.
     */
    private static final String NAMES = """
            SELECT oid, relname FROM pg_class
            WHERE (relkind IN ('r', 'p', 'v', 'm') OR relname = ANY ('{%s}') OR relkind = 'S' AND NOT EXISTS (
                SELECT FROM pg_depend d WHERE d.objid = pg_class.oid AND d.deptype IN ('a', 'i')
                  AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0))
              AND relnamespace = 'public'::regnamespace""";

    static Observed of(TestDatabase database, EffectsCase claim, Effects claimed) throws SQLException {
        // What is counted is what this session did, not only this transaction.
        try (Connection connection = database.dataSource().getConnection();
                Connection witness = database.dataSource().getConnection()) {
            Live live = new Live(connection);
            List<String> locked = claimed.locks().stream().map((lock) -> lock.table().name()).toList();
            // A table may be gone, or have another name, afterwards.
            Map<String, String> names = map(witness, NAMES.formatted(String.join(",", locked)));
            if (claim.isMaintenance()) {
                return outsideTransactions(live, claim, claimed);
            }
            return claim.isConcurrent() ? concurrently(live, witness, claim, names, locked.get(locked.size() - 1))
                    : inTransaction(live, claim, names);
        }
    }

    private static Observed inTransaction(Live live, EffectsCase claim, Map<String, String> names) throws SQLException {
        Connection connection = live.connection();
        connection.setAutoCommit(false);
        Map<String, String> before = map(connection, FILES);
        Map<String, String> indexes = map(connection, INDEX_FILES);
        live.run(claim.statement());
        Set<String> locks = locks(connection, "pg_backend_pid()", names);
        boolean scans = Long.parseLong(text(connection, ROWS_READ)) > 0;
        boolean moved = moved(before, map(connection, FILES));
        boolean rebuilt = moved(indexes, map(connection, INDEX_FILES));
        connection.rollback();
        // An emptied table gets a new file in which nothing is written.
        boolean emptied = claim.operation() instanceof TruncateTables;
        return new Observed(locks, scans, moved && !emptied, rebuilt && !moved, true);
    }

    private static boolean moved(Map<String, String> before, Map<String, String> after) {
        return after.entrySet()
            .stream()
            .anyMatch((file) -> !before.getOrDefault(file.getKey(), file.getValue()).equals(file.getValue()));
    }

    /** Its locks are gone with it: only what it leaves can be looked at. */
    private static Observed outsideTransactions(Live live, EffectsCase claim, Effects claimed) throws SQLException {
        Map<String, String> before = map(live.connection(), FILES);
        Set<String> locks = claimed.locks()
            .stream()
            .map((lock) -> lock.table() + ": " + lock.mode())
            .collect(Collectors.toSet());
        boolean transactional = isTransactional(live, claim);
        live.run(claim.statement());
        return new Observed(locks, claimed.scans(), moved(before, map(live.connection(), FILES)), claimed.rebuilds(),
                transactional);
    }

    private static boolean isTransactional(Live live, EffectsCase claim) throws SQLException {
        live.connection().setAutoCommit(false);
        try {
            live.run(claim.statement());
            return true;
        }
        catch (SQLException refused) {
            return !"25001".equals(refused.getSQLState());
        }
        finally {
            live.connection().rollback();
            live.connection().setAutoCommit(true);
        }
    }

    /**
     * A statement that needs several transactions is looked at while it waits for a
     * writer of the last table to finish.
     */
    private static Observed concurrently(Live live, Connection writer, EffectsCase claim, Map<String, String> names,
            String table) throws SQLException {
        boolean transactional = isTransactional(live, claim);
        String pid = text(live.connection(), "SELECT pg_backend_pid()");
        writer.setAutoCommit(false);
        new Live(writer).run("LOCK TABLE " + table + " IN ROW EXCLUSIVE MODE");
        CompletableFuture<Void> work = CompletableFuture.runAsync(() -> {
            try {
                live.run(claim.statement());
            }
            catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        });
        while (!work.isDone()
                && !"Lock".equals(text(writer, "SELECT wait_event_type FROM pg_stat_activity WHERE pid = " + pid))) {
            Thread.onSpinWait();
        }
        Set<String> locks = locks(writer, pid, names);
        writer.rollback();
        work.join();
        String indexed = text(live.connection(), "SELECT sum(reltuples) FROM pg_class WHERE relname = 'ix'");
        return new Observed(locks, indexed != null && Double.parseDouble(indexed) > 0, false, false, transactional);
    }

    private static Set<String> locks(Connection connection, String pid, Map<String, String> names) throws SQLException {
        return map(connection, LOCKS.formatted(pid)).entrySet()
            .stream()
            .filter((lock) -> names.containsKey(lock.getKey()))
            .map((lock) -> names.get(lock.getKey()) + ": "
                    + lock.getValue().replace("Lock", "").replaceAll("(?<=.)(?=[A-Z])", " ").toUpperCase(Locale.ROOT))
            .collect(Collectors.toSet());
    }

    /** The first column to the second; of two with the same first the last counts. */
    private static Map<String, String> map(Connection connection, String query) throws SQLException {
        Map<String, String> map = new HashMap<>();
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                map.put(row.getString(1), row.getString(2));
            }
        }
        return map;
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

}
