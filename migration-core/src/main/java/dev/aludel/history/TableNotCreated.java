package dev.aludel.history;

import java.sql.Connection;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;

import dev.aludel.problem.AludelException;
import dev.aludel.schema.QualifiedName;

/** The database does not let one of the history's tables be created. */
public final class TableNotCreated extends AludelException {

    private final QualifiedName table;

    private TableNotCreated(QualifiedName table, String reason, String action, Throwable cause) {
        super("The table %s cannot be created: %s.".formatted(table, reason), action, cause);
        this.table = table;
    }

    /** What to say of it; the failure itself where it is not about rights or places. */
    static RuntimeException because(DataAccessException failure, QualifiedName table, Connection connection) {
        if (!(failure.getMostSpecificCause() instanceof SQLException cause)) {
            return failure;
        }
        String action = action(String.valueOf(cause.getSQLState()), table, connection);
        String reason = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return (action != null) ? new TableNotCreated(table, reason, action, failure) : failure;
    }

    /** The SQLSTATEs are the standard's. */
    private static @Nullable String action(String sqlState, QualifiedName table, Connection connection) {
        return switch (sqlState) {
            case "42501" -> "Let '%s' create tables there, or let Aludel work as another user, who may: aludel.user."
                .formatted(user(connection));
            case "25006" ->
                "Let Aludel connect where it may write: to the primary, without read-only transactions (aludel.url).";
            case "3F000" ->
                "Create the schema%s, or name one that is there: aludel.default-schema, or aludel.history-table=<schema>.<name>."
                    .formatted((table.schema() != null) ? " '" + table.schema() + "'" : "");
            default -> null;
        };
    }

    private static String user(Connection connection) {
        try {
            return connection.getMetaData().getUserName();
        }
        catch (SQLException ex) {
            return "this user";
        }
    }

    /** The table. */
    public QualifiedName table() {
        return this.table;
    }

}
