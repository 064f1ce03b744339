package dev.aludel.safety.rule.convention;

import dev.aludel.safety.Scene;
import dev.aludel.schema.Column;
import dev.aludel.schema.Serial;

/** A serial has a sequence that can be lost. */
final class PreferIdentity extends ColumnConvention {

    @Override
    boolean objectsTo(Column column, Scene scene) {
        return column.value() instanceof Serial;
    }

    @Override
    String reason() {
        return "a serial is a default and a sequence that can be parted; GENERATED … AS IDENTITY is one thing.";
    }

}
