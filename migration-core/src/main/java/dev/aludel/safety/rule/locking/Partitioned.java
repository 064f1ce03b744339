package dev.aludel.safety.rule.locking;

import dev.aludel.safety.Scene;
import dev.aludel.schema.QualifiedName;

/** What is known of the partitions of a table. */
final class Partitioned {

    private Partitioned() {
    }

    /** Whether one of its partitions takes the rows that no other takes. */
    static boolean hasDefault(QualifiedName table, Scene scene) {
        return scene.before().heirs(table).anyMatch((part) -> "DEFAULT".equalsIgnoreCase(part.inheritance().bound()));
    }

}
