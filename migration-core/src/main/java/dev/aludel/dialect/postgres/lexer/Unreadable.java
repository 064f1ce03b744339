package dev.aludel.dialect.postgres.lexer;

import dev.aludel.dialect.UnreadableSql;

/** The errors of splitting. What is never closed is reported where it opens. */
final class Unreadable {

    private Unreadable() {
    }

    static UnreadableSql string(String text, int open) {
        return at(text, open, "a string is not closed",
                "Close it with a single quote; a single quote inside a string is written twice.");
    }

    static UnreadableSql name(String text, int open) {
        return at(text, open, "a quoted name is not closed", "Close it with a double quote.");
    }

    static UnreadableSql dollarQuote(String text, int open, String delimiter) {
        return at(text, open, "a dollar quote %s is not closed".formatted(delimiter),
                "Close it with %s.".formatted(delimiter));
    }

    static UnreadableSql comment(String text, int open) {
        return at(text, open, "a comment is not closed",
                "Close it with */; a comment inside a comment needs an end of its own.");
    }

    static UnreadableSql body(String text, int open) {
        return at(text, open, "a function body is not closed",
                "Close BEGIN ATOMIC with END; each CASE inside it needs an END of its own.");
    }

    static UnreadableSql actions(String text, int open) {
        return at(text, open, "the actions of a rule are not closed", "Close them with a round bracket.");
    }

    static UnreadableSql backslash(String text, int open) {
        return at(text, open, "a string has a backslash where standard_conforming_strings is off",
                "Write it as E'…', and leave standard_conforming_strings on.");
    }

    /** A backslash outside quotes starts a command of psql. */
    static UnreadableSql metaCommand(String text, int backslash) {
        int end = backslash + 1;
        while (end < text.length() && Characters.isWordPart(text.charAt(end))) {
            end++;
        }
        return at(text, backslash,
                "'%s' is a command of psql, which the database does not know".formatted(text.substring(backslash, end)),
                "Take it out of the migration, or say the same in SQL.");
    }

    static UnreadableSql copyFromStandardInput(String text, int copy) {
        return at(text, copy, "COPY … FROM stdin takes its rows from psql, and a migration has none to give",
                "Write the rows as INSERT statements (pg_dump does with --inserts), or load them in a Java migration.");
    }

    static UnreadableSql copyToStandardOutput(String text, int copy) {
        return at(text, copy, "COPY … TO stdout gives its rows to psql, and a migration has nobody to take them",
                "Take it out of the migration, or copy to a file of the server.");
    }

    /** The place as editors count it: lines and characters from 1. */
    private static UnreadableSql at(String text, int offset, String reason, String action) {
        int line = 1;
        int lineStart = 0;
        for (int index = text.indexOf('\n'); index >= 0 && index < offset; index = text.indexOf('\n', index + 1)) {
            line++;
            lineStart = index + 1;
        }
        return new UnreadableSql(reason, action, line, text.codePointCount(lineStart, offset) + 1);
    }

}
