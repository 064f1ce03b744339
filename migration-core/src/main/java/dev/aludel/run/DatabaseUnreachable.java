package dev.aludel.run;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import dev.aludel.problem.AludelException;

/** No connection to the database could be had. */
public final class DatabaseUnreachable extends AludelException {

    private final @Nullable String sqlState;

    DatabaseUnreachable(SQLException cause) {
        super("No connection to the database could be had: %s".formatted(MigrationFailed.Failure.of(cause).message()),
                "Start the database, or correct its address, user and password: aludel.url, aludel.user and "
                        + "aludel.password, or else those of the data source.",
                cause);
        this.sqlState = cause.getSQLState();
    }

    /** The SQLSTATE of the refusal; null where the driver gave none. */
    public @Nullable String sqlState() {
        return this.sqlState;
    }

}
