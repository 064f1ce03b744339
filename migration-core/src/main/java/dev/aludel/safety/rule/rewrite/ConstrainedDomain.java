package dev.aludel.safety.rule.rewrite;

import dev.aludel.safety.Scene;
import dev.aludel.schema.DataType;

/** Whether a type is a domain whose values have to keep a rule. */
final class ConstrainedDomain {

    private ConstrainedDomain() {
    }

    static boolean is(DataType type, Scene scene) {
        return scene.before().domains(type).anyMatch((domain) -> !domain.nullable() || !domain.checks().isEmpty());
    }

}
