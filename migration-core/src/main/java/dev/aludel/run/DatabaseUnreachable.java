package dev.aludel.run;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import dev.aludel.problem.AludelException;
import dev.aludel.scratch.DatabaseAddress;

/** No connection to the database could be had. */
public final class DatabaseUnreachable extends AludelException {

    private final @Nullable String sqlState;

    private final String reason;

    DatabaseUnreachable(SQLException cause) {
        this("the database", MigrationFailed.Failure.of(cause).message(), cause.getSQLState(),
                "Start the database, or correct its address, user and password: aludel.url, aludel.user and "
                        + "aludel.password, or else those of the data source.",
                cause);
    }

    private DatabaseUnreachable(String database, String reason, @Nullable String sqlState, String action,
            Exception cause) {
        super("No connection to %s could be had: %s".formatted(database, reason), action, cause);
        this.reason = reason;
        this.sqlState = sqlState;
    }

    /** The same of another database than the application's own. */
    DatabaseUnreachable at(DatabaseAddress address) {
        return new DatabaseUnreachable(address.toString(), this.reason, this.sqlState,
                "Start it, or correct its address; user and password are parameters of it, as in "
                        + "jdbc:postgresql://host/name?user=me&password=…, or else the application's own.",
                this);
    }

    /** The SQLSTATE of the refusal; null where the driver gave none. */
    public @Nullable String sqlState() {
        return this.sqlState;
    }

}
