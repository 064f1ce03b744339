package dev.aludel.run;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Wrapper;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.aludel.migration.JdbcWork;

/**
 * The connection as a step in Java has it: all but what ends the transaction, and for as
 * long as the step runs.
 */
final class StepConnection implements InvocationHandler {

    private static final Set<String> REFUSED = Set.of("commit", "rollback", "close", "abort", "setAutoCommit");

    private final Connection connection;

    private volatile boolean open = true;

    private StepConnection(Connection connection) {
        this.connection = connection;
    }

    /**
     * Runs a step over a connection that is in a transaction.
     * @throws Exception what the step throws, or an SQLException if it has ended the
     * transaction
     */
    static void whileOpen(Connection connection, JdbcWork work) throws Exception {
        StepConnection step = new StepConnection(connection);
        Savepoint start = connection.setSavepoint();
        try {
            work.run(step.proxy());
        }
        finally {
            step.open = false;
        }
        try {
            connection.releaseSavepoint(start);
        }
        catch (SQLException ex) {
            throw isGone(start, connection) ? new TransactionEnded(ex)
                    : new SQLException("the step has gone on after an error of the database", ex.getSQLState(), ex);
        }
    }

    /**
     * After an error one can go back to where the step began, unless it was left for
     * good.
     */
    private static boolean isGone(Savepoint start, Connection connection) {
        try {
            connection.rollback(start);
            return false;
        }
        catch (SQLException ex) {
            return true;
        }
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return ofObject(proxy, method, arguments);
        }
        if (!this.open) {
            throw new SQLException("the step is over, and its connection with it");
        }
        boolean toSavepoint = method.getName().equals("rollback") && arguments != null;
        if (REFUSED.contains(method.getName()) && !toSavepoint) {
            throw new SQLException(
                    "%s() is not for a step to call: Aludel ends the transaction when the migration is done"
                        .formatted(method.getName()));
        }
        if (method.getDeclaringClass() == Wrapper.class && arguments != null
                && ((Class<?>) arguments[0]).isInstance(proxy)) {
            return method.getName().equals("unwrap") ? proxy : true;
        }
        try {
            return method.invoke(this.connection, arguments);
        }
        catch (InvocationTargetException ex) {
            throw ex.getTargetException();
        }
    }

    private Object ofObject(Object proxy, Method method, Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "the connection of a step over " + this.connection;
        };
    }

    private Connection proxy() {
        return (Connection) Proxy.newProxyInstance(StepConnection.class.getClassLoader(),
                new Class<?>[] { Connection.class }, this);
    }

}
