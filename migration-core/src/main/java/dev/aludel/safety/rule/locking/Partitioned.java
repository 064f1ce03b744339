package dev.aludel.safety.rule.locking;

import dev.aludel.safety.Scene;
import dev.aludel.schema.QualifiedName;

/** Whether a table has its rows in others, so that some gentler ways are closed to it. */
final class Partitioned {

    private Partitioned() {
    }

    static boolean is(QualifiedName table, Scene scene) {
        return scene.before().table(table).filter((found) -> found.inheritance().partitionKey() != null).isPresent();
    }

}
