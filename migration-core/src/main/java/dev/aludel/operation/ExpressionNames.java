package dev.aludel.operation;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names inside expressions, which a database keeps right when a column is renamed. Only
 * the words of SQL are looked at, not what they mean: a word that is called like a
 * function or a type is left alone.
 */
public final class ExpressionNames {

    /** A string, a name in quotes, a number, or a word. */
    private static final Pattern WORD = Pattern
        .compile("[eE]'(?:[^'\\\\]|''|\\\\.)*'|'(?:[^']|'')*'|\\$(\\w*)\\$.*?\\$\\1\\$|\"(?:[^\"]|\"\")*\"|"
                + "[0-9][\\w.]*|[\\p{L}_][\\p{L}\\p{N}_$]*", Pattern.DOTALL);

    private ExpressionNames() {
    }

    /** The expression with a column under its new name. */
    static String renamed(String expression, String from, String to) {
        StringBuilder text = new StringBuilder();
        Matcher word = WORD.matcher(expression);
        int end = 0;
        while (word.find()) {
            if (names(word.group(), from) && isColumn(expression, word.start(), word.end())) {
                text.append(expression, end, word.start()).append('"').append(to.replace("\"", "\"\"")).append('"');
                end = word.end();
            }
        }
        return text.append(expression, end, expression.length()).toString();
    }

    /** Whether an expression names a column. */
    public static boolean mention(String expression, String column) {
        return !renamed(expression, column, column + "'").equals(expression);
    }

    private static boolean names(String word, String column) {
        return word.startsWith("\"") ? word.substring(1, word.length() - 1).replace("\"\"", "\"").equals(column)
                : word.toLowerCase(Locale.ROOT).equals(column);
    }

    private static boolean isColumn(String expression, int start, int end) {
        String before = expression.substring(0, start).stripTrailing();
        String after = expression.substring(end).stripLeading();
        return !before.endsWith("::") && !after.startsWith("(") && !after.startsWith(".") && !after.startsWith("'");
    }

}
