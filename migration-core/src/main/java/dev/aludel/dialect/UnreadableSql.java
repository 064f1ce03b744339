package dev.aludel.dialect;

import dev.aludel.problem.AludelException;

/**
 * A script that cannot be split into statements; whoever knows the file puts its name in
 * front.
 */
public final class UnreadableSql extends AludelException {

    private final int line;

    private final int column;

    private final String reason;

    /**
     * Something that was opened and not closed, or does not belong here.
     * @param reason what is wrong, as a sentence without its full stop
     * @param action what to do about it
     * @param line the line where it was opened, counted from 1
     * @param column the column, counted from 1
     */
    public UnreadableSql(String reason, String action, int line, int column) {
        super("Line %d, column %d: %s.".formatted(line, column, reason), action);
        this.reason = reason;
        this.line = line;
        this.column = column;
    }

    /** What is wrong, as a sentence without its full stop. */
    public String reason() {
        return this.reason;
    }

    /** The line where it was opened, counted from 1. */
    public int line() {
        return this.line;
    }

    /** The column, counted from 1. */
    public int column() {
        return this.column;
    }

}
