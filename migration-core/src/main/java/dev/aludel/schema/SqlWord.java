package dev.aludel.schema;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A word of SQL inside an expression: a string, a name in quotes, a number, or a word.
 *
 * @param text the word as it is written
 * @param start where it begins
 * @param end where it ends
 */
public record SqlWord(String text, int start, int end) {

    private static final Pattern WORD = Pattern
        .compile("[eE]'(?:[^'\\\\]|''|\\\\.)*'|'(?:[^']|'')*'|\\$(\\w*)\\$.*?\\$\\1\\$|\"(?:[^\"]|\"\")*\"|"
                + "[0-9][\\w.]*|[\\p{L}_][\\p{L}\\p{N}_$]*", Pattern.DOTALL);

    /** The words of an expression, in order. */
    public static List<SqlWord> all(String expression) {
        return WORD.matcher(expression)
            .results()
            .map((word) -> new SqlWord(word.group(), word.start(), word.end()))
            .toList();
    }

    /** The name that it spells; null for a string. */
    public @Nullable String name() {
        if (this.text.startsWith("\"")) {
            return this.text.substring(1, this.text.length() - 1).replace("\"\"", "\"");
        }
        return this.text.endsWith("'") ? null : this.text.toLowerCase(Locale.ROOT);
    }

    /**
     * Whether it may be a column where it stands: no function, no type and nothing that
     * another name follows.
     */
    public boolean mayBeColumnIn(String expression) {
        String before = expression.substring(0, this.start).stripTrailing();
        String after = expression.substring(this.end).stripLeading();
        return !before.endsWith("::") && !after.startsWith("(") && !after.startsWith(".") && !after.startsWith("'");
    }

    /** What it says as a string without escapes; null where it is none. */
    public @Nullable String string() {
        return this.text.startsWith("'") ? this.text.substring(1, this.text.length() - 1).replace("''", "'") : null;
    }

}
