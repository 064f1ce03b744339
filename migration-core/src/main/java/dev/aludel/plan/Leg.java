package dev.aludel.plan;

import java.util.List;

import dev.aludel.operation.Operation;

/**
 * A part of a gentler way that is done at one time.
 *
 * @param stage when
 * @param steps what is done, in order
 */
public record Leg(Stage stage, List<Step> steps) {

    public Leg {
        steps = List.copyOf(steps);
    }

    /** A part that only changes the schema. */
    static Leg of(Stage stage, Operation... operations) {
        return new Leg(stage, Step.of(operations));
    }

}
