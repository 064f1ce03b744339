package dev.aludel.safety.rule.convention;

import dev.aludel.safety.Scene;
import dev.aludel.schema.Column;

/** Blanks are added. */
final class CharType extends ColumnConvention {

    @Override
    boolean objectsTo(Column column, Scene scene) {
        return Written.isOf(column, scene, "char");
    }

    @Override
    String reason() {
        return "char pads with blanks, which compare strangely; use text.";
    }

}
