package dev.aludel.run;

import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.aludel.migration.Migration;
import dev.aludel.migration.Statement;
import dev.aludel.problem.AludelException;
import dev.aludel.problem.Location;

/**
 * A statement of a migration failed. What its text says of the error is the database's
 * own message without its details, which hold the values of rows.
 */
public final class MigrationFailed extends AludelException {

    private final String revision;

    private final Location location;

    private final @Nullable String sqlState;

    private final List<String> appliedBefore;

    MigrationFailed(Migration migration, Statement statement, Failure failure, List<String> appliedBefore,
            Consequence consequence) {
        super("""
                %s failed%s: %s
                %s
                %s""".formatted(statement.location(),
                (failure.sqlState() != null) ? " with SQLSTATE " + failure.sqlState() : "", failure.message(),
                statement.excerpt(), before(appliedBefore)), consequence.action(), failure.cause());
        this.revision = migration.id();
        this.location = statement.location();
        this.sqlState = failure.sqlState();
        this.appliedBefore = List.copyOf(appliedBefore);
    }

    /** The revision that failed. */
    public String revision() {
        return this.revision;
    }

    /** The statement's file and line. */
    public Location location() {
        return this.location;
    }

    /** The SQLSTATE of the error; null where it has none. */
    public @Nullable String sqlState() {
        return this.sqlState;
    }

    /** The revisions that this run had applied, or taken back, before: they stay so. */
    public List<String> appliedBefore() {
        return this.appliedBefore;
    }

    private static String before(List<String> applied) {
        return applied.isEmpty() ? "Nothing else was done in this run."
                : "Done before in this run: %s.".formatted(String.join(", ", applied));
    }

    /**
     * What went wrong.
     *
     * @param message the database's message without details
     * @param sqlState its SQLSTATE; null for none
     * @param cause the error; null where a condition was not met
     */
    record Failure(String message, @Nullable String sqlState, @Nullable Throwable cause) {

        /**
         * What the database says where it is behind it; of other errors, as a step in
         * Java may have them, also what they are.
         */
        static Failure of(Throwable failure) {
            SQLException database = database(failure);
            String message = (database != null && database.getMessage() != null) ? database.getMessage()
                    : failure.toString();
            return new Failure(message.lines().findFirst().orElse(message),
                    (database != null) ? database.getSQLState() : null, failure);
        }

        /** The database's error; null where it is another. */
        @Nullable SQLException database() {
            return (this.cause != null) ? database(this.cause) : null;
        }

        private static @Nullable SQLException database(Throwable failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException found) {
                    return found;
                }
            }
            return null;
        }

    }

}
