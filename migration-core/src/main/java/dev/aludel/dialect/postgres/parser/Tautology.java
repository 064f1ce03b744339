package dev.aludel.dialect.postgres.parser;

import java.util.Locale;

import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.VexContext;

/**
 * Finds conditions such as {@code 1 = 1}, which are written to get past those who look
 * for a missing WHERE.
 */
final class Tautology {

    private Tautology() {
    }

    /**
     * Whether the condition is true of every row; false where that takes more than
     * constants to tell.
     */
    static boolean is(Source source, VexContext written) {
        VexContext condition = Expressions.bare(written);
        // A long chain leans to the left, and would be too deep to call for each of it.
        while (condition.OR() != null && condition.vex().size() == 2) {
            if (is(source, condition.vex(1))) {
                return true;
            }
            condition = Expressions.bare(condition.vex(0));
        }
        if (condition.getChildCount() == 1) {
            return constant(source.text(condition)).equals("true");
        }
        if (condition.getChildCount() == 2 && condition.NOT() != null) {
            return constant(Expressions.text(source, condition.vex(0))).equals("false");
        }
        if (condition.getChildCount() != 3 || condition.vex().size() != 2) {
            return false;
        }
        VexContext left = condition.vex(0);
        VexContext right = condition.vex(1);
        if (condition.AND() != null) {
            return is(source, right) && is(source, left);
        }
        String value = constant(source.text(left));
        return condition.EQUAL() != null && !value.isEmpty() && value.equals(constant(source.text(right)));
    }

    /** The constant in one spelling, or an empty text for what is none. */
    private static String constant(String text) {
        boolean number = !text.isEmpty() && text.chars().allMatch((next) -> next >= '0' && next <= '9');
        boolean string = text.length() >= 2 && text.startsWith("'") && text.indexOf('\'', 1) == text.length() - 1;
        if (number || string) {
            return text;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> "true";
            case "false" -> "false";
            default -> "";
        };
    }

}
