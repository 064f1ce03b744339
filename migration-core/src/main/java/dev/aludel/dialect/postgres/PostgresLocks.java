package dev.aludel.dialect.postgres;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.DatabaseSession;
import dev.aludel.dialect.Locks;
import dev.aludel.schema.QualifiedName;

/**
 * Advisory locks of the session. They are only ever tried: a session that waits in
 * {@code pg_advisory_lock} holds a snapshot, for which CREATE INDEX CONCURRENTLY waits in
 * turn.
 */
final class PostgresLocks implements Locks {

    /** SQLSTATE lock_not_available. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /** SQLSTATE deadlock_detected. */
    private static final String DEADLOCK_DETECTED = "40P01";

    private static final String SESSION = """
            SELECT a.pid, coalesce(a.usename, a.backend_type, 'unknown') AS user, a.application_name, host(a.client_addr) AS client,
              a.state, extract(epoch FROM clock_timestamp() - coalesce(a.xact_start, a.backend_start)) AS age
            FROM pg_stat_activity a
            WHERE a.pid IN (
              SELECT l.pid FROM pg_locks l
              WHERE l.granted AND l.database = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
                AND %s)
            ORDER BY age DESC NULLS LAST, a.pid""";

    private static final String HOLDER = SESSION.formatted("""
            l.locktype = 'advisory' AND l.objsubid = 1 AND (l.classid::bigint << 32) | l.objid::bigint = ?""");

    private static final String ON_TABLES = SESSION.formatted("""
            l.locktype = 'relation' AND l.pid <> pg_backend_pid() AND l.relation IN (
                SELECT c.oid FROM unnest(?::text[], ?::text[]) AS w (schema, name)
                  JOIN pg_namespace n ON n.nspname = coalesce(w.schema, current_schema())
                  JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = w.name)""");

    @Override
    public boolean tryAcquire(Connection connection, String name) throws SQLException {
        if (!connection.getAutoCommit()) {
            throw new IllegalStateException("The lock is taken in autocommit: a transaction left open would hold back"
                    + " CREATE INDEX CONCURRENTLY elsewhere");
        }
        return call(connection, "SELECT pg_try_advisory_lock(?)", name);
    }

    @Override
    public void release(Connection connection, String name) throws SQLException {
        call(connection, "SELECT pg_advisory_unlock(?)", name);
    }

    @Override
    public Optional<DatabaseSession> holder(Connection connection, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HOLDER)) {
            statement.setLong(1, key(connection, name));
            return sessions(statement).stream().findFirst();
        }
    }

    @Override
    public List<DatabaseSession> sessionsOn(Connection connection, Collection<QualifiedName> tables)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ON_TABLES)) {
            statement.setArray(1,
                    connection.createArrayOf("text", tables.stream().map(QualifiedName::schema).toArray()));
            statement.setArray(2, connection.createArrayOf("text", tables.stream().map(QualifiedName::name).toArray()));
            return sessions(statement);
        }
    }

    @Override
    public void limit(Connection connection, @Nullable Duration lockTimeout, @Nullable Duration statementTimeout,
            boolean transactionOnly) throws SQLException {
        String set = transactionOnly ? "SET LOCAL " : "SET ";
        try (Statement statement = connection.createStatement()) {
            statement.execute(set + "lock_timeout TO " + value(lockTimeout) + "; " + set + "statement_timeout TO "
                    + value(statementTimeout));
        }
    }

    @Override
    public String ending(String sessionId) {
        return "SELECT pg_terminate_backend(%s)".formatted(sessionId);
    }

    @Override
    public boolean isLockTimeout(SQLException failure) {
        return LOCK_NOT_AVAILABLE.equals(failure.getSQLState());
    }

    @Override
    public boolean isDeadlock(SQLException failure) {
        return DEADLOCK_DETECTED.equals(failure.getSQLState());
    }

    /** In milliseconds, the least of them one: 0 would be no limit at all. */
    private static String value(@Nullable Duration limit) {
        if (limit == null) {
            return "DEFAULT";
        }
        return limit.isZero() ? "0" : Long.toString(Math.max(1, limit.toMillis()));
    }

    private static boolean call(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, key(connection, name));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static long key(Connection connection, String name) throws SQLException {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                .digest((connection.getCatalog() + '\n' + name).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        }
        catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    private static List<DatabaseSession> sessions(PreparedStatement statement) throws SQLException {
        List<DatabaseSession> sessions = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                double age = row.getDouble("age");
                boolean unknown = row.wasNull();
                sessions.add(new DatabaseSession(row.getLong("pid"), row.getString("user"),
                        row.getString("application_name"), row.getString("client"), row.getString("state"),
                        unknown ? null : Duration.ofMillis((long) (age * 1_000))));
            }
        }
        return sessions;
    }

}
