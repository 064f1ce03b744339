package dev.aludel.safety.rule.locking;

import dev.aludel.operation.Operation;
import dev.aludel.safety.Scene;

/** SQL whose statements are each a transaction of their own. */
final class StepByStep {

    private StepByStep() {
    }

    static String of(Scene scene, Operation... operations) {
        return of(scene.sql(operations));
    }

    static String of(String sql) {
        return "-- migrate:transaction none\n\n-- migrate:up\n" + sql;
    }

}
