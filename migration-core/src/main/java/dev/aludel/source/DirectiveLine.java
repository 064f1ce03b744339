package dev.aludel.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static final Pattern LINE = Pattern.compile("^[ \\t]*--[ \\t]*migrate:(\\S*)[ \\t]*(.*)$",
            Pattern.MULTILINE);

    /**
     * The directives of a script; a line that only looks like one, inside a string or a
     * function body, is none.
     */
    static List<DirectiveLine> of(String script, SqlReader reader) {
        List<DirectiveLine> lines = new ArrayList<>();
        Matcher matcher = LINE.matcher(script);
        int line = 1;
        int counted = 0;
        while (matcher.find()) {
            for (; counted < matcher.start(); counted++) {
                line += (script.charAt(counted) == '\n') ? 1 : 0;
            }
            if (isComment(script.substring(0, matcher.start()), reader)) {
                lines.add(new DirectiveLine(matcher.group(1), matcher.group(2).strip(), matcher.start(), matcher.end(),
                        line));
            }
        }
        return lines;
    }

    /**
     * What stands before a comment is complete; what stands before a line of a string
     * lacks the closing quote.
     */
    private static boolean isComment(String before, SqlReader reader) {
        try {
            reader.fingerprint(before);
            return true;
        }
        catch (UnreadableSql ex) {
            return false;
        }
    }

}
