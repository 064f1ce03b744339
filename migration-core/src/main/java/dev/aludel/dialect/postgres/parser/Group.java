package dev.aludel.dialect.postgres.parser;

import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser;

/**
 * Something that is open in a statement: brackets, a CASE, or the statement itself.
 */
final class Group {

    /** More elements of a list say nothing that the first ones do not. */
    private static final int MOST_ELEMENTS = 1_000;

    private final int opening;

    private final int separator;

    private boolean inValues;

    private int elements = 1;

    /** The statement itself. */
    Group() {
        this(Integer.MIN_VALUE, Integer.MIN_VALUE);
    }

    private Group(int opening, int separator) {
        this.opening = opening;
        this.separator = separator;
    }

    /** What a token opens, behind the token before it. */
    static Group of(int opening, int before) {
        return new Group(opening, switch (opening) {
            case SQLParser.CASE -> SQLParser.WHEN;
            case SQLParser.LEFT_BRACKET -> SQLParser.COMMA;
            default -> (before == SQLParser.IN) ? SQLParser.COMMA : Integer.MIN_VALUE;
        });
    }

    static boolean opens(int type) {
        return type == SQLParser.LEFT_PAREN || type == SQLParser.LEFT_BRACKET || type == SQLParser.CASE;
    }

    static boolean closes(int type) {
        return type == SQLParser.RIGHT_PAREN || type == SQLParser.RIGHT_BRACKET || type == SQLParser.END;
    }

    boolean isClosedBy(int type) {
        return switch (this.opening) {
            case SQLParser.LEFT_PAREN -> type == SQLParser.RIGHT_PAREN;
            case SQLParser.LEFT_BRACKET -> type == SQLParser.RIGHT_BRACKET;
            case SQLParser.CASE -> type == SQLParser.END;
            default -> false;
        };
    }

    /** Whether a token opens another of its kind, inside of it. */
    boolean isNestedBy(int type) {
        return this.opening == type;
    }

    boolean isCase() {
        return this.opening == SQLParser.CASE;
    }

    /** Takes in a token of its own, which is not inside a group inside of it. */
    void see(int type) {
        this.elements += (type == this.separator) ? 1 : 0;
        this.inValues = type == SQLParser.VALUES || (this.inValues && type == SQLParser.COMMA);
    }

    /** Whether the rest of the elements can be left out. */
    boolean isLong() {
        return this.elements > MOST_ELEMENTS;
    }

    /** Whether brackets are rows of VALUES here. */
    boolean isInValues() {
        return this.inValues;
    }

}
