package dev.aludel.history;

import java.sql.SQLException;

import org.springframework.dao.DataAccessException;

import dev.aludel.operation.AddColumn;
import dev.aludel.problem.AludelException;
import dev.aludel.schema.QualifiedName;

/**
 * The database does not let a column be added to the history that an older version made.
 */
public final class ColumnNotAdded extends AludelException {

    /** SQLSTATE insufficient_privilege, in the standard as well. */
    private static final String NOT_ALLOWED = "42501";

    private final QualifiedName table;

    private ColumnNotAdded(AddColumn missing, String reason, String sql, Throwable cause) {
        super("The history %s of an older version lacks the column %s, which cannot be added: %s."
            .formatted(missing.table(), missing.column().name(), reason),
                "Let the owner of the table run '%s;' once. Older versions go on working with it.".formatted(sql),
                cause);
        this.table = missing.table();
    }

    /** What to say of it; the failure itself where it is not about rights. */
    static RuntimeException because(DataAccessException failure, AddColumn missing, String sql) {
        if (!(failure.getMostSpecificCause() instanceof SQLException cause)
                || !NOT_ALLOWED.equals(cause.getSQLState())) {
            return failure;
        }
        return new ColumnNotAdded(missing, String.valueOf(cause.getMessage()).lines().findFirst().orElse(""), sql,
                failure);
    }

    /** The table. */
    public QualifiedName table() {
        return this.table;
    }

}
