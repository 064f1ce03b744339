package dev.aludel.safety.rule.convention;

import dev.aludel.safety.Scene;
import dev.aludel.schema.Column;

/** A json cannot be compared. */
final class JsonType extends ColumnConvention {

    @Override
    boolean objectsTo(Column column, Scene scene) {
        return Written.isOf(column, scene, "json");
    }

    @Override
    String reason() {
        return "json has no equality, so that SELECT DISTINCT fails, and no index; use jsonb.";
    }

}
