package dev.aludel.dialect.postgres;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Gives one connection again and again, as it is: an open transaction stays open, so that
 * all that is done in it can be taken back.
 */
final class HeldTransaction extends AbstractDataSource {

    private static final Set<String> ENDING = Set.of("commit", "setAutoCommit");

    private final Connection connection;

    private HeldTransaction(Connection connection) {
        this.connection = connection;
    }

    static DataSource of(Connection connection) throws SQLException {
        boolean open = !connection.getAutoCommit();
        Connection held = (Connection) Proxy.newProxyInstance(HeldTransaction.class.getClassLoader(),
                new Class<?>[] { Connection.class }, (proxy, method, arguments) -> {
                    if (method.getName().equals("close") || open && ENDING.contains(method.getName())) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    }
                    catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
        return new HeldTransaction(held);
    }

    @Override
    public Connection getConnection() {
        return this.connection;
    }

    @Override
    public Connection getConnection(String user, String password) {
        return this.connection;
    }

}
