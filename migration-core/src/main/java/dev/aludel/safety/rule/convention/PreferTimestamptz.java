package dev.aludel.safety.rule.convention;

import dev.aludel.safety.Scene;
import dev.aludel.schema.Column;

/** A timestamp without a zone is no moment. */
final class PreferTimestamptz extends ColumnConvention {

    @Override
    boolean objectsTo(Column column, Scene scene) {
        return Written.isOf(column, scene, "timestamp");
    }

    @Override
    String reason() {
        return "a timestamp without time zone is another moment on each server; use timestamp with time zone.";
    }

}
