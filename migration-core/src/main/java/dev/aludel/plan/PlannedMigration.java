package dev.aludel.plan;

import java.util.List;

import dev.aludel.operation.Operation;

/**
 * A migration of a plan.
 *
 * @param stage when it comes
 * @param steps what it does, in order
 * @param reasons why it is not done in one with others, a sentence each without its full
 * stop
 */
public record PlannedMigration(Stage stage, List<Step> steps, List<String> reasons) {

    public PlannedMigration {
        steps = List.copyOf(steps);
        reasons = List.copyOf(reasons);
    }

    /** What it changes of the schema, in order. */
    public List<Operation> operations() {
        return Step.operations(this.steps);
    }

}
