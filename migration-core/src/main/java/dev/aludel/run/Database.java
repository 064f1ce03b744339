package dev.aludel.run;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

import dev.aludel.dialect.Dialect;
import dev.aludel.history.History;
import dev.aludel.history.HistorySettings;

/**
 * The one session that does the work: lock, statements and history. It is in autocommit
 * between transactions, and given back as it was.
 */
public final class Database implements AutoCloseable {

    private final Connection connection;

    private final boolean autoCommit;

    private final Dialect dialect;

    private final History history;

    private Database(Connection connection, HistorySettings settings) throws SQLException {
        this.connection = connection;
        this.autoCommit = connection.getAutoCommit();
        if (!this.autoCommit) {
            connection.setAutoCommit(true);
        }
        this.dialect = Dialect.of(connection);
        this.history = new History(connection, this.dialect, settings);
    }

    /**
     * Opens a session.
     * @throws dev.aludel.dialect.UnsupportedDatabase if no dialect speaks to it
     * @throws DatabaseUnreachable if no connection could be had
     */
    public static Database open(DataSource dataSource, HistorySettings settings) {
        Connection connection = connect(dataSource);
        try {
            return new Database(connection, settings);
        }
        catch (SQLException ex) {
            JdbcUtils.closeConnection(connection);
            throw translated("look at the database", ex);
        }
        catch (RuntimeException ex) {
            JdbcUtils.closeConnection(connection);
            throw ex;
        }
    }

    private static Connection connect(DataSource dataSource) {
        try {
            return dataSource.getConnection();
        }
        catch (SQLException ex) {
            throw new DatabaseUnreachable(ex);
        }
    }

    /** The connection. */
    public Connection connection() {
        return this.connection;
    }

    /** What the database speaks. */
    public Dialect dialect() {
        return this.dialect;
    }

    /** What was applied to it. */
    public History history() {
        return this.history;
    }

    /** The user that works. */
    String user() throws SQLException {
        return this.connection.getMetaData().getUserName();
    }

    /** Runs something in a transaction of its own: all of it happens, or nothing. */
    void inTransaction(Work work) throws SQLException {
        this.connection.setAutoCommit(false);
        try {
            work.run();
            this.connection.commit();
        }
        catch (SQLException | RuntimeException | Error ex) {
            rollBack(ex);
            throw ex;
        }
        finally {
            if (!this.connection.isClosed()) {
                this.connection.setAutoCommit(true);
            }
        }
    }

    /**
     * Says what was tried, in Spring's words, where a database error is not about a
     * migration.
     */
    public static RuntimeException translated(String task, SQLException failure) {
        DataAccessException translated = new SQLStateSQLExceptionTranslator().translate(task, null, failure);
        return (translated != null) ? translated : new UncategorizedSQLException(task, null, failure);
    }

    @Override
    public void close() {
        try (Connection closed = this.connection) {
            if (!closed.isClosed() && closed.getAutoCommit() != this.autoCommit) {
                closed.setAutoCommit(this.autoCommit);
            }
        }
        catch (SQLException ex) {
            throw translated("close the connection", ex);
        }
    }

    private void rollBack(Throwable failure) {
        try {
            this.connection.rollback();
        }
        catch (SQLException ex) {
            failure.addSuppressed(ex);
        }
    }

    /** Something that talks to the database. */
    @FunctionalInterface
    public interface Work {

        void run() throws SQLException;

    }

}
