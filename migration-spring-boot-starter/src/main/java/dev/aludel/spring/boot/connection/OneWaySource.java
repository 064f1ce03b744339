package dev.aludel.spring.boot.connection;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Borrows from a pool and never gives back: migrations may leave settings, locks and
 * temporary tables behind, and whoever had the connection next would find them. The pool
 * opens another one.
 */
final class OneWaySource extends AbstractDataSource {

    private final DataSource pool;

    OneWaySource(DataSource pool) {
        this.pool = pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return oneWay(this.pool.getConnection());
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return oneWay(this.pool.getConnection(username, password));
    }

    private static Connection oneWay(Connection borrowed) {
        return (Connection) Proxy.newProxyInstance(OneWaySource.class.getClassLoader(),
                new Class<?>[] { Connection.class }, (proxy, method, arguments) -> invoke(borrowed, method, arguments));
    }

    private static @Nullable Object invoke(Connection borrowed, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("close")) {
            close(borrowed);
            return null;
        }
        try {
            return method.invoke(borrowed, arguments);
        }
        catch (InvocationTargetException ex) {
            throw ex.getTargetException();
        }
    }

    /**
     * Ends the session below the pool, which notices when the connection comes back and
     * drops it. What the pool says to that is of no interest.
     */
    private static void close(Connection borrowed) {
        try (borrowed) {
            Connection physical = borrowed.unwrap(Connection.class);
            if (physical != borrowed) {
                physical.close();
            }
            else {
                borrowed.abort(Runnable::run);
            }
        }
        catch (SQLException ex) {
            // The session has ended, and that was wanted.
        }
    }

}
