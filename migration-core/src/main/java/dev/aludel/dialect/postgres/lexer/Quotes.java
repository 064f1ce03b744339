package dev.aludel.dialect.postgres.lexer;

/**
 * Where a quoted piece of SQL ends. Each method is given the offset at which the piece
 * opens, and returns the offset behind it or says that it is never closed.
 */
public final class Quotes {

    private Quotes() {
    }

    /** {@code '…'}, where two quotes stand for one and a backslash is itself. */
    static int endOfString(String text, int open, int quote) {
        int close = endOfDoubled(text, quote, '\'');
        if (close < 0) {
            throw Unreadable.string(text, open);
        }
        return close;
    }

    /** {@code "…"}, where two quotes stand for one. */
    static int endOfName(String text, int open, int quote) {
        int close = endOfDoubled(text, quote, '"');
        if (close < 0) {
            throw Unreadable.name(text, open);
        }
        return close;
    }

    /**
     * {@code E'…'}, where a backslash hides the next character. Such a literal goes on
     * behind a line break, escapes included, when the next thing there is a quote
     * (PostgreSQL's manual, 4.1.2.1).
     */
    static int endOfEscapeString(String text, int open, int quote) {
        int position = quote + 1;
        while (position < text.length()) {
            char character = text.charAt(position);
            if (character == '\\') {
                position += 2;
            }
            else if (character != '\'') {
                position++;
            }
            else if (position + 1 < text.length() && text.charAt(position + 1) == '\'') {
                position += 2;
            }
            else {
                int next = continuation(text, position + 1);
                if (next < 0) {
                    return position + 1;
                }
                position = next + 1;
            }
        }
        throw Unreadable.string(text, open);
    }

    /**
     * {@code $tag$…$tag$}, or -1 where no dollar quote opens at that dollar sign.
     */
    static int endOfDollarQuote(String text, int open) {
        int position = open + 1;
        while (position < text.length() && isTagPart(text.charAt(position), position == open + 1)) {
            position++;
        }
        if (position >= text.length() || text.charAt(position) != '$') {
            return -1;
        }
        String delimiter = text.substring(open, position + 1);
        int close = text.indexOf(delimiter, position + 1);
        if (close < 0) {
            throw Unreadable.dollarQuote(text, open, delimiter);
        }
        return close + delimiter.length();
    }

    /** What a literal has between its quotes; escapes stay as they are written. */
    public static String content(String literal) {
        if (!literal.startsWith("$")) {
            return literal.substring(literal.indexOf('\'') + 1, literal.length() - 1).replace("''", "'");
        }
        int delimiter = literal.indexOf('$', 1) + 1;
        return literal.substring(delimiter, literal.length() - delimiter);
    }

    /** Whether a literal that ends there goes on at the next one. */
    public static boolean isContinued(String text, int end, int next) {
        return continuation(text, end) == next;
    }

    private static boolean isTagPart(char character, boolean first) {
        return first ? Characters.isWordStart(character) : Characters.isWordPart(character) && character != '$';
    }

    private static int endOfDoubled(String text, int quote, char character) {
        int position = text.indexOf(character, quote + 1);
        while (position >= 0) {
            if (position + 1 >= text.length() || text.charAt(position + 1) != character) {
                return position + 1;
            }
            position = text.indexOf(character, position + 2);
        }
        return -1;
    }

    /** The quote at which a literal goes on behind a line break, or -1. */
    private static int continuation(String text, int from) {
        boolean newLine = false;
        int position = from;
        while (position < text.length()) {
            char character = text.charAt(position);
            if (character == '\'') {
                return newLine ? position : -1;
            }
            if (Comments.opensLine(text, position)) {
                position = Comments.endOfLine(text, position);
            }
            else if (Characters.isSpace(character)) {
                newLine |= character == '\n' || character == '\r';
                position++;
            }
            else {
                return -1;
            }
        }
        return -1;
    }

}
