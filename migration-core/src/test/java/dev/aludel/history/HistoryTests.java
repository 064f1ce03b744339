package dev.aludel.history;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.aludel.dialect.postgres.PostgresDialect;
import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class HistoryTests {

    @Test
    void whereThereIsNoTableThereIsNoHistory(@Database TestDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            assertThat(history(connection).read()).isEmpty();
        }
    }

    @Test
    void aTableThatAppearsWhileItIsLookedForIsRead(@Database TestDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Connection other = database.dataSource().getConnection()) {
            History elsewhere = history(other);
            assertThat(history(interrupted(connection, elsewhere::create)).read()).hasValue(List.of());
        }
    }

    /** A connection at whose first look at the catalog somebody else does something. */
    private static Connection interrupted(Connection connection, Runnable somebodyElse) {
        return (Connection) Proxy.newProxyInstance(HistoryTests.class.getClassLoader(),
                new Class<?>[] { Connection.class }, (proxy, method, arguments) -> {
                    if (method.getName().equals("getMetaData")) {
                        somebodyElse.run();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    }
                    catch (InvocationTargetException ex) {
                        throw ex.getTargetException();
                    }
                });
    }

    private static History history(Connection connection) {
        return new History(connection, new PostgresDialect(), HistorySettings.defaults());
    }

}
