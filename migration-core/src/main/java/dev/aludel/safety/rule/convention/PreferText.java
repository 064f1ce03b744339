package dev.aludel.safety.rule.convention;

import dev.aludel.safety.Scene;
import dev.aludel.schema.Column;

/** A limit has to be raised one day. */
final class PreferText extends ColumnConvention {

    @Override
    boolean objectsTo(Column column, Scene scene) {
        return Written.isOf(column, scene, "varchar") && !column.type().arguments().isEmpty();
    }

    @Override
    String reason() {
        return "text is as fast as a varchar with a limit, and a check can be changed without changing the type.";
    }

}
