package dev.aludel.dialect.postgres.parser;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.aludel.dialect.postgres.lexer.Literal;

/** What literals say, with all their escapes (the manual, 4.1.2). */
final class Strings {

    private static final Pattern ESCAPE = Pattern
        .compile("\\\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|x([0-9a-fA-F]{1,2})|([0-7]{1,3})|(.))", Pattern.DOTALL);

    private Strings() {
    }

    /** What the literal from one offset to another says. */
    static String value(String sql, int start, int end) {
        char first = sql.charAt(start);
        String written = sql.substring(start, end);
        boolean numbers = (first == 'e' || first == 'E')
                && ESCAPE.matcher(written).results().anyMatch((escape) -> escape.group(5) == null);
        if (!numbers) {
            return Literal.of(sql, start, end).value();
        }
        if (!written.endsWith("'") || written.substring(2, written.length() - 1).contains("\n")) {
            throw new NotUnderstood();
        }
        return ESCAPE.matcher(written.substring(2, written.length() - 1).replace("''", "'"))
            .replaceAll((escape) -> Matcher.quoteReplacement(escaped(escape)));
    }

    /** A text with its escapes of four or six digits replaced. */
    static String unicode(String text, String escape) {
        String mark = Pattern.quote(escape);
        return Pattern.compile(mark + "(?:([0-9a-fA-F]{4})|\\+([0-9a-fA-F]{6})|(" + mark + "))")
            .matcher(text)
            .replaceAll((found) -> Matcher.quoteReplacement((found.group(3) != null) ? escape
                    : character((found.group(1) != null) ? found.group(1) : found.group(2), 16)));
    }

    private static String escaped(MatchResult escape) {
        for (int group = 1; group <= 3; group++) {
            if (escape.group(group) != null) {
                return character(escape.group(group), 16);
            }
        }
        if (escape.group(4) != null) {
            return character(escape.group(4), 8);
        }
        return switch (escape.group(5)) {
            case "n" -> "\n";
            case "r" -> "\r";
            case "t" -> "\t";
            case "f" -> "\f";
            case "b" -> "\b";
            default -> escape.group(5);
        };
    }

    private static String character(String digits, int base) {
        return Character.toString(Integer.parseInt(digits, base));
    }

}
