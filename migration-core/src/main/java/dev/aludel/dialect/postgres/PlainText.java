package dev.aludel.dialect.postgres;

import java.math.BigInteger;
import java.util.Map;

import dev.aludel.schema.DataType;

import static dev.aludel.dialect.postgres.ConversionTests.NEVER;

/**
 * What becomes of text that is read as another type. From PostgreSQL 16 on the server
 * says what it would read ("pg_input_is_valid" in the manual); before that a pattern says
 * it of the types that are easily told, and nobody of the others.
 */
final class PlainText {

    /** Where the server says what it would read. */
    static final int VALIDITY = 16;

    private static final PostgresSpelling SPELLING = new PostgresSpelling();

    private static final String BLANK = "[ \\t\\n\\v\\f\\r]*";

    private static final Map<String, Integer> WHOLE = Map.of("smallint", 15, "integer", 31, "bigint", 63);

    private static final String UUID = "([0-9a-f]{4}-?){7}[0-9a-f]{4}";

    private static final Map<String, String> PATTERNS = Map.of("uuid", "^(" + UUID + "|\\{" + UUID + "\\})$", "boolean",
            "^" + BLANK + "(t|tr|tru|true|f|fa|fal|fals|false|y|ye|yes|n|no|on|of|off|0|1)" + BLANK + "$", "numeric",
            "^" + BLANK + "([-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)(e[-+]?[0-9]{1,4})?|nan|[-+]?inf(inity)?)" + BLANK + "$");

    private static final String NUMBER = "^" + BLANK + "[-+]?[0-9]+" + BLANK + "$";

    private PlainText() {
    }

    static ConversionTests readAs(DataType to, String text, int version) {
        if (version >= VALIDITY) {
            return new ConversionTests(invalid(text, to), changed(text, to));
        }
        String name = (to.name().schema() != null) ? "" : to.name().name();
        Integer bits = WHOLE.get(name);
        if (bits != null) {
            BigInteger limit = BigInteger.TWO.pow(bits);
            return ConversionTests.failing(
                    "CASE WHEN %1$s ~ '%2$s' THEN (%1$s)::numeric NOT BETWEEN -%3$s AND %4$s ELSE %1$s IS NOT NULL END"
                        .formatted(text, NUMBER, limit, limit.subtract(BigInteger.ONE)));
        }
        String pattern = PATTERNS.get(name);
        if (pattern == null) {
            return ConversionTests.UNTOLD;
        }
        String strange = "%s !~* '%s'".formatted(text, pattern);
        Digits digits = Digits.of(to);
        return new ConversionTests((digits == null) ? strange
                : "CASE WHEN %s THEN true ELSE (%2$s)::numeric <> 'NaN' AND abs(round((%2$s)::numeric, %3$d)) >= %4$s END"
                    .formatted(strange, text, digits.scale(), digits.limit().toPlainString()),
                changed(text, to));
    }

    /** A condition: the type does not read the text. */
    static String invalid(String text, DataType type) {
        return "NOT pg_input_is_valid(%s, %s)".formatted(text, SPELLING.literal(SPELLING.type(type)));
    }

    /** What is read without all of its digits, or of its parts. */
    private static String changed(String text, DataType to) {
        String name = (to.name().schema() != null) ? "" : to.name().name();
        return switch (name) {
            case "numeric" -> to.arguments().isEmpty() ? NEVER : "(%1$s)::numeric <> (%1$s)::%2$s".formatted(text, to);
            case "real", "double precision" -> digits(text, to);
            case "date" -> lessThan(text, "timestamp", "date");
            case "timestamp without time zone", "timestamp with time zone", "time without time zone" ->
                to.arguments().isEmpty() ? NEVER : "(%1$s)::%2$s <> (%1$s)::%3$s".formatted(text, to.name(), to);
            case "jsonb" -> OtherConversions.keyTwice("(" + text + ")");
            default -> NEVER;
        };
    }

    private static String digits(String text, DataType to) {
        return "CASE WHEN pg_input_is_valid(%1$s, 'numeric') THEN (%1$s)::numeric <> (%1$s)::%2$s::text::numeric END"
            .formatted(text, to);
    }

    private static String lessThan(String text, String whole, String part) {
        return "CASE WHEN pg_input_is_valid(%1$s, '%2$s') THEN (%1$s)::%2$s <> (%1$s)::%3$s END".formatted(text, whole,
                part);
    }

}
