package dev.aludel.source;

import java.util.ArrayList;
import java.util.List;

import dev.aludel.dialect.SqlReader;
import dev.aludel.dialect.UnreadableSql;

/**
 * A line {@code -- migrate:NAME ARGUMENT} of a script.
 *
 * @param name the directive's name
 * @param argument what follows it, stripped
 * @param start where the line starts in the script, in characters
 * @param end where the line ends
 * @param line its number, counted from 1
 */
record DirectiveLine(String name, String argument, int start, int end, int line) {

    private static final String MARK = "migrate:";

    /**
     * The directives of a script; a line that only looks like one, inside a string or a
     * function body, is none.
     */
    static List<DirectiveLine> of(String script, SqlReader reader) {
        List<DirectiveLine> lines = new ArrayList<>();
        int line = 1;
        int counted = 0;
        for (int mark = script.indexOf(MARK); mark >= 0; mark = script.indexOf(MARK, mark + 1)) {
            int start = script.lastIndexOf('\n', mark) + 1;
            if (!isDashes(script, start, mark) || !isComment(script.substring(0, start), reader)) {
                continue;
            }
            for (; counted < start; counted++) {
                line += (script.charAt(counted) == '\n') ? 1 : 0;
            }
            int end = script.indexOf('\n', mark);
            lines.add(of(script, start, mark + MARK.length(), (end < 0) ? script.length() : end, line));
        }
        return lines;
    }

    private static DirectiveLine of(String script, int start, int nameStart, int end, int line) {
        int nameEnd = nameStart;
        while (nameEnd < end && !Character.isWhitespace(script.charAt(nameEnd))) {
            nameEnd++;
        }
        return new DirectiveLine(script.substring(nameStart, nameEnd), script.substring(nameEnd, end).strip(), start,
                end, line);
    }

    /** Whether a line begins with nothing but two dashes and blanks. */
    private static boolean isDashes(String script, int start, int end) {
        return script.substring(start, end).strip().equals("--");
    }

    /**
     * What stands before a comment is complete; what stands before a line of a string
     * lacks the closing quote.
     */
    private static boolean isComment(String before, SqlReader reader) {
        if (!mayQuote(before)) {
            return true;
        }
        try {
            reader.split(before);
            return true;
        }
        catch (UnreadableSql ex) {
            return false;
        }
    }

    /**
     * Whether there is anything that could still be open: most scripts need no second
     * look.
     */
    private static boolean mayQuote(String text) {
        return text.indexOf('\'') >= 0 || text.indexOf('"') >= 0 || text.indexOf('$') >= 0 || text.contains("/*");
    }

}
