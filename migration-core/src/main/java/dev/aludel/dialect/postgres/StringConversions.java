package dev.aludel.dialect.postgres;

import java.util.Map;
import java.util.Set;

import dev.aludel.schema.DataType;

/**
 * What becomes of values in a type of text ("Character Types" of the manual): blanks at
 * the end are cut before anything is refused, and do not count.
 */
final class StringConversions {

    private static final Set<String> STRINGS = Set.of("character varying", "character", "text", "bpchar");

    /** The longest texts of values. */
    private static final Map<String, Integer> LENGTHS = Map.of("smallint", 6, "integer", 11, "bigint", 20, "uuid", 36,
            "boolean", 5);

    private StringConversions() {
    }

    static boolean isString(DataType type) {
        return type.name().schema() == null && STRINGS.contains(type.name().name());
    }

    static ConversionTests assigned(String value, DataType from, DataType to) {
        return fits(from, to) ? ConversionTests.HARMLESS : ConversionTests.failing(tooLong(value, to));
    }

    /** A cast that somebody wrote cuts what is too long. */
    static ConversionTests cut(String value, DataType from, DataType to) {
        return fits(from, to) ? ConversionTests.HARMLESS : ConversionTests.changing(tooLong(value, to));
    }

    /** Another text takes the place of a text. */
    static ConversionTests replaced(String value, String by, DataType to) {
        String changed = "rtrim(%s, ' ') IS DISTINCT FROM rtrim(%s::text, ' ')".formatted(by, value);
        return new ConversionTests(to.arguments().isEmpty() ? ConversionTests.NEVER : tooLong(by, to), changed);
    }

    private static boolean fits(DataType from, DataType to) {
        if (to.arguments().isEmpty()) {
            return true;
        }
        Integer length = LENGTHS.get(from.name().name());
        if (isString(from) && !from.arguments().isEmpty()) {
            length = Integer.valueOf(from.arguments().get(0));
        }
        return length != null && length <= Integer.parseInt(to.arguments().get(0));
    }

    private static String tooLong(String value, DataType to) {
        return "length(rtrim(%s::text, ' ')) > %s".formatted(value, to.arguments().get(0));
    }

}
