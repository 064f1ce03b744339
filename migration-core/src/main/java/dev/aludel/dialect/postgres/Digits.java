package dev.aludel.dialect.postgres;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.DataType;

/**
 * How many decimal digits a type of number has.
 *
 * @param precision all of them
 * @param scale those after the point
 */
record Digits(int precision, int scale) {

    private static final Map<String, Integer> WHOLE = Map.of("smallint", 5, "integer", 10, "bigint", 19);

    /** Of a canonical type; null where it has no limit, or is no such type. */
    static @Nullable Digits of(DataType type) {
        Integer whole = WHOLE.get(type.name().name());
        if (whole != null) {
            return new Digits(whole, 0);
        }
        List<String> arguments = type.arguments();
        return (type.name().name().equals("numeric") && arguments.size() == 2)
                ? new Digits(Integer.parseInt(arguments.get(0)), Integer.parseInt(arguments.get(1))) : null;
    }

    /** The digits before the point. */
    int whole() {
        return this.precision - this.scale;
    }

    /** The least number that is too large. */
    BigDecimal limit() {
        return BigDecimal.ONE.scaleByPowerOfTen(whole());
    }

}
