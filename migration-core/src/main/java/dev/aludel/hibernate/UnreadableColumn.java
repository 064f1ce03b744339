package dev.aludel.hibernate;

import dev.aludel.problem.AludelException;

/** A column of a type that Hibernate has no words for. */
public final class UnreadableColumn extends AludelException {

    private final String table;

    private final String column;

    UnreadableColumn(String table, String column, RuntimeException cause) {
        super("Hibernate cannot tell the type of the column '%s' of the table '%s'. It says:\n%s".formatted(column,
                table, cause.getMessage()),
                "Give the attribute another @JdbcTypeCode, or a @Column(columnDefinition = \"…\") with the type.",
                cause);
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
