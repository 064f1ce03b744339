package dev.aludel.dialect.postgres;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.DataType;

/**
 * The expression that says how the values of a column become those of another type, as
 * far as it is understood: a cast of the column, possibly trimmed, or one to or from a
 * time zone.
 *
 * @param text the expression
 * @param column the column in SQL
 * @param from the type that it has
 */
record UsingExpression(String text, String column, DataType from) {

    private static final Pattern CAST = Pattern.compile("(.*)::([^:']+)|CAST\\s*\\((.*)\\s+AS\\s+([^']+)\\)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern TRIMMED = Pattern.compile("(?:b?trim|lower|upper)\\s*\\((.*)\\)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern NULL_IF = Pattern.compile("nullif\\s*\\((.*),\\s*'[^']*'\\)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern ZONE = Pattern.compile("(.*?)\\s+AT\\s+TIME\\s+ZONE\\s+('[^']*')",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** There each local time is one moment, and each moment one local time. */
    private static final Set<String> UTC = Set.of("'UTC'", "'GMT'", "'Z'");

    static UsingExpression of(String text, String column, DataType from) {
        return new UsingExpression(bare(text), column, from);
    }

    ConversionTests tests(DataType to, int version) {
        if (isColumn(this.text)) {
            return ConversionTests.assigned(this.column, this.from, to, version);
        }
        ConversionTests cast = cast(to, version);
        if (cast != null) {
            return cast;
        }
        if (TimeConversions.isTime(this.from) && TimeConversions.isTime(to)) {
            return zoned();
        }
        if (!StringConversions.isString(this.from)) {
            return ConversionTests.UNKNOWN;
        }
        return StringConversions.isString(to) ? StringConversions.replaced(this.column, "(" + this.text + ")::text", to)
                : ConversionTests.UNTOLD;
    }

    /** Where the last thing that it does is a cast to the very type. */
    private @Nullable ConversionTests cast(DataType to, int version) {
        Matcher cast = CAST.matcher(this.text);
        if (!cast.matches()) {
            return null;
        }
        String inner = bare((cast.group(1) != null) ? cast.group(1) : cast.group(3));
        String type = (cast.group(2) != null) ? cast.group(2) : cast.group(4);
        if (!CanonicalType.of(TypeText.parse(type)).toString().equals(to.collatedBy(null).toString())) {
            return null;
        }
        boolean string = StringConversions.isString(this.from);
        if (isColumn(inner) && StringConversions.isString(to)) {
            return StringConversions.cut(this.column, this.from, to);
        }
        if (isColumn(inner) && !string) {
            return ConversionTests.assigned(this.column, this.from, to, version);
        }
        return ((string || isText(inner)) && isHarmless(inner)) ? PlainText.readAs(to, text(inner), version) : null;
    }

    /** A type that keeps blanks at the end keeps them when it is read. */
    private String text(String inner) {
        boolean padded = isColumn(inner) && this.from.name().name().equals("character");
        return padded ? "rpad(%s::text, %s)".formatted(this.column, this.from.arguments().get(0))
                : isColumn(inner) ? this.column + "::text" : "(" + inner + ")::text";
    }

    /** What is local somewhere is converted back to see whether it is the same. */
    private ConversionTests zoned() {
        Matcher zone = ZONE.matcher(this.text);
        if (!zone.matches() || !isColumn(bare(zone.group(1)))) {
            return ConversionTests.UNKNOWN;
        }
        return UTC.contains(zone.group(2)) ? ConversionTests.HARMLESS : ConversionTests
            .changing("(%1$s AT TIME ZONE %2$s) AT TIME ZONE %2$s <> %1$s".formatted(this.column, zone.group(2)));
    }

    /** Whether it is the column, or made of it in a way that never fails. */
    private boolean isHarmless(String expression) {
        if (isColumn(expression)) {
            return true;
        }
        for (Pattern pattern : List.of(TRIMMED, NULL_IF)) {
            Matcher matcher = pattern.matcher(expression);
            if (matcher.matches()) {
                return isHarmless(bare(matcher.group(1)));
            }
        }
        Matcher cast = CAST.matcher(expression);
        return cast.matches() && isText(expression) && isHarmless(bare(String.valueOf(cast.group(1))));
    }

    private static boolean isText(String expression) {
        return expression.toLowerCase(Locale.ROOT).endsWith("::text") || TRIMMED.matcher(expression).matches();
    }

    private boolean isColumn(String expression) {
        return expression.equals(this.column)
                || !this.column.startsWith("\"") && expression.equalsIgnoreCase(this.column)
                || expression.equals("\"" + this.column + "\"");
    }

    /** Without parentheses around all of it. */
    private static String bare(String expression) {
        String bare = expression.strip();
        while (bare.startsWith("(") && closing(bare) == bare.length() - 1) {
            bare = bare.substring(1, bare.length() - 1).strip();
        }
        return bare;
    }

    private static int closing(String text) {
        int depth = 0;
        for (int place = 0; place < text.length(); place++) {
            depth += (text.charAt(place) == '(') ? 1 : (text.charAt(place) == ')') ? -1 : 0;
            if (depth == 0) {
                return place;
            }
        }
        return -1;
    }

}
