package dev.aludel.safety.rule.convention;

import java.util.List;

import dev.aludel.safety.Scene;
import dev.aludel.schema.Column;

/** Amounts need exact types. */
final class MoneyOrFloatType extends ColumnConvention {

    @Override
    boolean objectsTo(Column column, Scene scene) {
        return Written.isOf(column, scene, "money", "real", "double precision")
                || (Written.isOf(column, scene, "timestamp", "timestamptz")
                        && column.type().arguments().equals(List.of("0")));
    }

    @Override
    String reason() {
        return "money depends on a setting of the server, floating point numbers are not exact, and a timestamp(0) rounds up; use numeric, and timestamps with their usual digits.";
    }

}
