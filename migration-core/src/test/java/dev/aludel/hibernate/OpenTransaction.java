package dev.aludel.hibernate;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import dev.aludel.testing.TestDatabase;

/**
 * A connection whose transaction nobody ends but us: what Hibernate makes in a database
 * is gone when it is closed, and no database has to be made for it.
 */
record OpenTransaction(Connection connection) implements AutoCloseable {

    private static final Set<String> IGNORED = Set.of("commit", "setAutoCommit", "close");

    static OpenTransaction in(TestDatabase database) throws SQLException {
        Connection connection = database.dataSource().getConnection();
        connection.setAutoCommit(false);
        return new OpenTransaction(connection);
    }

    /** Says that each statement is committed at once. */
    DataSource dataSource() {
        Connection pretending = (Connection) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] { Connection.class }, (proxy, method, arguments) -> {
                    if (IGNORED.contains(method.getName())) {
                        return null;
                    }
                    if (method.getName().equals("getAutoCommit")) {
                        return true;
                    }
                    try {
                        return method.invoke(this.connection, arguments);
                    }
                    catch (InvocationTargetException ex) {
                        throw ex.getCause();
                    }
                });
        return new SingleConnectionDataSource(pretending, true);
    }

    @Override
    public void close() throws SQLException {
        this.connection.rollback();
        this.connection.close();
    }

}
