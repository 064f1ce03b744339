package dev.aludel.hibernate;

import dev.aludel.problem.AludelException;

/** Hibernate does not know the type of a column. */
public final class UnreadableColumn extends AludelException {

    private final String table;

    private final String column;

    UnreadableColumn(String table, String column, RuntimeException cause) {
        super("Hibernate cannot say which type the column '%s' of the table '%s' has: %s".formatted(column, table,
                cause.getMessage()),
                "Give the attribute a @JdbcTypeCode, or a @Column(columnDefinition = \"…\") with the type.", cause);
        this.table = table;
        this.column = column;
    }

    /** The table. */
    public String table() {
        return this.table;
    }

    /** The column. */
    public String column() {
        return this.column;
    }

}
