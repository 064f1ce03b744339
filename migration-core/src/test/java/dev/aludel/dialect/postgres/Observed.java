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
 */
record Observed(Set<String> locks, boolean scans, boolean rewrites) {

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
            WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace""";

    /** Of the indexes only those that somebody says are locked. */
    private static final String NAMES = """
            SELECT oid, relname FROM pg_class
            WHERE (relkind IN ('r', 'p', 'S', 'v', 'm') OR relname = ANY ('{%s}'))
              AND relnamespace = 'public'::regnamespace""";

    static Observed of(TestDatabase database, EffectsCase claim, Effects claimed) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Connection witness = database.dataSource().getConnection()) {
            Live live = new Live(connection);
            // What is counted is what this session did, not only this transaction.
            new Live(witness).run(claim.before());
            List<String> locked = claimed.locks().stream().map((lock) -> lock.table().name()).toList();
            // A table may be gone, or have another name, afterwards.
            Map<String, String> names = map(witness, NAMES.formatted(String.join(",", locked)));
            return claim.isConcurrent() ? concurrently(live, witness, claim, names, locked.get(locked.size() - 1))
                    : inTransaction(live, claim, names);
        }
    }

    private static Observed inTransaction(Live live, EffectsCase claim, Map<String, String> names) throws SQLException {
        Connection connection = live.connection();
        connection.setAutoCommit(false);
        Map<String, String> before = map(connection, FILES);
        live.run(claim.statement());
        Set<String> locks = locks(connection, "pg_backend_pid()", names);
        boolean scans = Long.parseLong(text(connection, ROWS_READ)) > 0;
        boolean moved = map(connection, FILES).entrySet()
            .stream()
            .anyMatch((file) -> !before.getOrDefault(file.getKey(), file.getValue()).equals(file.getValue()));
        connection.rollback();
        // An emptied table gets a new file in which nothing is written.
        return new Observed(locks, scans, moved && !(claim.operation() instanceof TruncateTables));
    }

    /**
     * A statement that needs several transactions is looked at while it waits for a
     * writer of the last table to finish.
     */
    private static Observed concurrently(Live live, Connection writer, EffectsCase claim, Map<String, String> names,
            String table) throws SQLException {
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
        return new Observed(locks, indexed != null && Double.parseDouble(indexed) > 0, false);
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
