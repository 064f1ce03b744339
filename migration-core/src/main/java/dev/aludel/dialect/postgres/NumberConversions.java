package dev.aludel.dialect.postgres;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

import dev.aludel.schema.DataType;

import static dev.aludel.dialect.postgres.ConversionTests.NEVER;

/**
 * What becomes of numbers in another type of number ("Numeric Types" of the manual). A
 * number has changed when it reads otherwise. That one with a limit of digits is no
 * number at all ({@code NaN}) is left out of account.
 */
final class NumberConversions {

    private static final String REAL = "real";

    private static final String DOUBLE = "double precision";

    /** Whole numbers with their bits. */
    private static final Map<String, Integer> WHOLE = Map.of("smallint", 15, "integer", 31, "bigint", 63);

    private static final String FINITE = "%s NOT IN ('NaN', 'Infinity', '-Infinity')";

    /** From here on a number is infinite when it is rounded to that type, or zero. */
    private static final Map<String, List<String>> LIMITS = Map.of(REAL,
            List.of("3.4028235677973366e38", "7.006492321624085e-46"), DOUBLE,
            List.of("1.7976931348623158079e308", "2.4703282292062327208e-324"));

    private NumberConversions() {
    }

    static boolean isNumber(DataType type) {
        String name = type.name().name();
        return type.name().schema() == null && (WHOLE.containsKey(name) || isFloating(type) || name.equals("numeric"));
    }

    static ConversionTests of(String value, DataType from, DataType to) {
        Integer bits = WHOLE.get(to.name().name());
        if (bits != null) {
            return toWhole(value, from, bits);
        }
        return isFloating(to) ? toFloating(value, from, to) : toNumeric(value, from, to);
    }

    private static boolean isFloating(DataType type) {
        return type.name().name().equals(REAL) || type.name().name().equals(DOUBLE);
    }

    private static ConversionTests toWhole(String value, DataType from, int bits) {
        BigInteger limit = BigInteger.TWO.pow(bits);
        String beyond = "%s NOT BETWEEN -%s AND %s".formatted("%s", limit, limit.subtract(BigInteger.ONE));
        Integer bitsBefore = WHOLE.get(from.name().name());
        if (bitsBefore != null) {
            return (bitsBefore <= bits) ? ConversionTests.HARMLESS : ConversionTests.failing(beyond.formatted(value));
        }
        if (isFloating(from)) {
            String rounded = "round(%s::double precision)".formatted(value);
            return new ConversionTests(
                    "NOT (%1$s >= -%2$s AND %1$s < %2$s::double precision)".formatted(rounded, limit),
                    "%s <> %s".formatted(rounded, value));
        }
        Digits digits = Digits.of(from);
        boolean fits = digits != null && digits.limit().compareTo(new BigDecimal(limit)) < 0;
        return new ConversionTests(fits ? NEVER : beyond.formatted("round(" + value + ")"),
                (digits != null && digits.scale() <= 0) ? NEVER : "%1$s <> round(%1$s)".formatted(value));
    }

    private static ConversionTests toNumeric(String value, DataType from, DataType to) {
        Digits after = Digits.of(to);
        String number = from.name().equals(to.name()) ? value : value + "::numeric";
        String back = isFloating(from) ? "::" + from.name() : "";
        if (after == null) {
            return isFloating(from) ? ConversionTests.changing("%s%s <> %s".formatted(number, back, value))
                    : ConversionTests.HARMLESS;
        }
        Digits before = Digits.of(from);
        String rounded = "round(%s, %d)".formatted(number, after.scale());
        boolean keepsScale = before != null && after.scale() >= before.scale();
        boolean fits = before != null
                && (keepsScale ? before.whole() <= after.whole() : before.whole() < after.whole());
        return new ConversionTests(
                fits ? NEVER
                        : "%s <> 'NaN' AND abs(%s) >= %s".formatted(number, rounded, after.limit().toPlainString()),
                keepsScale ? NEVER : "%s%s <> %s".formatted(rounded, back, value));
    }

    private static ConversionTests toFloating(String value, DataType from, DataType to) {
        String name = to.name().name();
        Digits before = Digits.of(from);
        boolean exact = from.name().name().equals(name) || from.name().name().equals(REAL)
                || before != null && before.precision() <= (name.equals(REAL) ? 6 : 15);
        String back = isFloating(from) ? from.name().name() : "numeric";
        List<String> limits = LIMITS.getOrDefault(name, List.of());
        boolean fits = before != null && before.whole() <= 38 && before.scale() <= 44 || exact;
        return new ConversionTests(
                fits ? NEVER
                        : (FINITE + " AND (abs(%1$s) >= %2$s OR %1$s <> 0 AND abs(%1$s) <= %3$s)").formatted(value,
                                limits.get(0), limits.get(1)),
                exact ? NEVER : "%s::%s::text::%s <> %s".formatted(value, name, back, value));
    }

}
