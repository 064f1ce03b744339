package dev.aludel.dialect.postgres;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Whether an expression names a column. */
final class Mentions {

    /** Texts are stepped over, so that no name is found in one. */
    private static final Pattern NAME = Pattern
        .compile("'(?:[^']|'')*+'|\"(?:[^\"]|\"\")*+\"|[\\p{L}_][\\p{L}\\p{N}_$]*+");

    private Mentions() {
    }

    static boolean column(String expression, String column) {
        return NAME.matcher(expression).results().map(MatchResult::group).anyMatch((name) -> is(name, column));
    }

    private static boolean is(String name, String column) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"").equals(column)
                : name.toLowerCase(Locale.ROOT).equals(column);
    }

}
