package dev.aludel.dialect.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import dev.aludel.dialect.Observation;
import dev.aludel.dialect.Observer;
import dev.aludel.dialect.TableLock;
import dev.aludel.schema.QualifiedName;

/** Looks at {@code pg_locks}, at the counters of a session, and at the names of files. */
final class PostgresObserver implements Observer {

    /** A lock that is waited for counts: it will be held. */
    private static final String LOCKS = """
            SELECT relation, mode FROM pg_locks
            WHERE pid = ? AND locktype = 'relation' AND mode <> 'AccessShareLock'
              AND database = (SELECT oid FROM pg_database WHERE datname = current_database())""";

    private static final String WAITS = "SELECT wait_event_type = 'Lock' FROM pg_stat_activity WHERE pid = ?";

    private static final Comparator<TableLock> BY_STRENGTH = Comparator.comparing((lock) -> LockMode.of(lock.mode()));

    @Override
    public Observation inTransaction(Connection connection, Connection witness, Work statement) throws SQLException {
        int session = session(connection);
        Relations before = Relations.of(connection).seenBy(Relations.of(witness));
        Set<TableLock> held = locks(connection, session, before);
        statement.run();
        Set<TableLock> locks = locks(connection, session, before);
        locks.removeAll(held);
        Relations after = Relations.of(connection);
        return observation(before, held, locks, after, before.scannedIn(after), true, true);
    }

    @Override
    public Observation outsideTransaction(Connection connection, Connection witness, List<QualifiedName> tables,
            Work statement) throws SQLException {
        boolean transactional = isAccepted(connection, statement);
        Relations before = Relations.of(connection);
        Optional<QualifiedName> written = tables.stream()
            .filter((table) -> before.table(table).isPresent())
            .reduce((one, later) -> later);
        Set<TableLock> locks = new HashSet<>();
        if (written.isPresent()) {
            locks = whileSomebodyWrites(connection, witness, written.get(), before, statement);
        }
        else {
            statement.run();
        }
        Relations after = Relations.of(connection);
        Set<QualifiedName> scanned = new HashSet<>(before.indexedIn(after));
        scanned.addAll(before.rewrittenIn(after));
        return observation(before, Set.of(), locks, after, scanned, !locks.isEmpty(), transactional);
    }

    @Override
    public List<TableLock> strongest(Collection<TableLock> locks) {
        Map<QualifiedName, TableLock> strongest = new LinkedHashMap<>();
        locks.stream()
            .sorted(Comparator.comparing(TableLock::table))
            .forEach((lock) -> strongest.merge(lock.table(), lock,
                    (one, other) -> (BY_STRENGTH.compare(one, other) < 0) ? other : one));
        return List.copyOf(strongest.values());
    }

    private Observation observation(Relations before, Set<TableLock> held, Set<TableLock> locks, Relations after,
            Set<QualifiedName> scanned, boolean locksSeen, boolean transactional) {
        Set<QualifiedName> indexes = new HashSet<>();
        before.byOid()
            .values()
            .stream()
            .filter(Relations.Relation::isIndex)
            .forEach((index) -> indexes.add(index.name()));
        List<TableLock> strongest = strongest(locks);
        return new Observation(before.names(), held,
                strongest.stream().filter((lock) -> !indexes.contains(lock.table())).toList(),
                strongest.stream().filter((lock) -> indexes.contains(lock.table())).toList(), scanned,
                before.rewrittenIn(after), before.rebuiltIn(after), locksSeen, transactional);
    }

    /** Whether it runs in a transaction, of which nothing is left then. */
    private static boolean isAccepted(Connection connection, Work statement) throws SQLException {
        connection.setAutoCommit(false);
        try {
            statement.run();
            return true;
        }
        catch (SQLException | RuntimeException refused) {
            return false;
        }
        finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** What it has locked when it waits, or when it is done without having waited. */
    private Set<TableLock> whileSomebodyWrites(Connection connection, Connection writer, QualifiedName table,
            Relations before, Work statement) throws SQLException {
        int session = session(connection);
        writer.setAutoCommit(false);
        CompletableFuture<Void> work;
        Set<TableLock> locks;
        try (Statement lock = writer.createStatement()) {
            lock.execute("LOCK TABLE %s IN ROW EXCLUSIVE MODE".formatted(new PostgresSpelling().name(table)));
            work = CompletableFuture.runAsync(() -> run(statement));
            while (!work.isDone() && !waits(writer, session)) {
                Thread.onSpinWait();
            }
            locks = locks(writer, session, before);
        }
        finally {
            writer.rollback();
            writer.setAutoCommit(true);
        }
        join(work);
        return locks;
    }

    private static void run(Work statement) {
        try {
            statement.run();
        }
        catch (SQLException ex) {
            throw new CompletionException(ex);
        }
    }

    private static void join(CompletableFuture<Void> work) throws SQLException {
        try {
            work.join();
        }
        catch (CompletionException ex) {
            if (ex.getCause() instanceof SQLException failure) {
                throw failure;
            }
            throw (ex.getCause() instanceof RuntimeException failure) ? failure : ex;
        }
    }

    private static int session(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static boolean waits(Connection connection, int session) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(WAITS)) {
            query.setInt(1, session);
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static Set<TableLock> locks(Connection connection, int session, Relations known) throws SQLException {
        Set<TableLock> locks = new HashSet<>();
        try (PreparedStatement query = connection.prepareStatement(LOCKS)) {
            query.setInt(1, session);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Relations.Relation relation = known.byOid().get(row.getLong(1));
                    if (relation != null) {
                        locks.add(LockMode.seenAs(row.getString(2)).on(relation.name()));
                    }
                }
            }
        }
        return locks;
    }

}
