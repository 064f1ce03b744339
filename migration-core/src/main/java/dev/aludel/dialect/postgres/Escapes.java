package dev.aludel.dialect.postgres;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands for another character in a constant ("String Constants with C-Style
 * Escapes" and "with Unicode Escapes" of the manual).
 */
final class Escapes {

    private static final Pattern C_STYLE = Pattern
        .compile("\\\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|x([0-9a-fA-F]{1,2})|([0-7]{1,3})|(?s:(.)))|''");

    private Escapes() {
    }

    /** The content of {@code E'…'}. */
    static String backslashes(String quoted) {
        return replaced(C_STYLE, quoted, Escapes::cStyle);
    }

    /** The content of {@code U&'…'}, where a character of choice escapes. */
    static String unicode(String quoted, char escape) {
        String sign = Pattern.quote(String.valueOf(escape));
        return replaced(Pattern.compile(sign + "(?:(" + sign + ")|\\+([0-9a-fA-F]{6})|([0-9a-fA-F]{4}))"), quoted,
                (found) -> (found.group(1) != null) ? found.group(1)
                        : character((found.group(2) != null) ? found.group(2) : found.group(3)));
    }

    /** The digits of {@code X'…'} as those of {@code B'…'}. */
    static String bits(String digits) {
        StringBuilder bits = new StringBuilder();
        digits.chars().forEach((digit) -> {
            int value = Character.digit(digit, 16);
            if (value < 0) {
                throw new NotAnExpression(digits);
            }
            bits.append(Integer.toBinaryString(16 + value).substring(1));
        });
        return bits.toString();
    }

    private static String cStyle(MatchResult found) {
        if (found.group().equals("''")) {
            return "'";
        }
        if (found.group(1) != null || found.group(2) != null) {
            return character((found.group(1) != null) ? found.group(1) : found.group(2));
        }
        if (found.group(3) != null || found.group(4) != null) {
            return octet((found.group(3) != null) ? Integer.parseInt(found.group(3), 16)
                    : Integer.parseInt(found.group(4), 8));
        }
        return switch (found.group(5)) {
            case "n" -> "\n";
            case "t" -> "\t";
            case "r" -> "\r";
            case "b" -> "\b";
            case "f" -> "\f";
            default -> found.group(5);
        };
    }

    /**
     * A byte of the server's encoding; which character it is part of is not known here.
     */
    private static String octet(int value) {
        if (value > 127) {
            throw new NotAnExpression("A part of a character");
        }
        return String.valueOf((char) value);
    }

    private static String character(String digits) {
        int point = Integer.parseUnsignedInt(digits, 16);
        if (!Character.isValidCodePoint(point)) {
            throw new NotAnExpression(digits);
        }
        return Character.toString(point);
    }

    private static String replaced(Pattern pattern, String text, Function<MatchResult, String> by) {
        return pattern.matcher(text).replaceAll((found) -> Matcher.quoteReplacement(by.apply(found)));
    }

}
