package dev.aludel.plan;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.aludel.operation.Operation;

/**
 * A part of a gentler way that is done at one time.
 *
 * @param stage when
 * @param steps what is done, in order
 * @param back what takes it back, in order; null for the reverse of each change
 */
public record Leg(Stage stage, List<Step> steps, @Nullable List<Operation> back) {

    public Leg {
        steps = List.copyOf(steps);
        back = (back != null) ? List.copyOf(back) : null;
    }

    /** A part that is taken back change by change. */
    Leg(Stage stage, List<Step> steps) {
        this(stage, steps, null);
    }

    /** The same at another time. */
    Leg at(Stage other) {
        return new Leg(other, this.steps, this.back);
    }

    /** A part that only changes the schema. */
    static Leg of(Stage stage, Operation... operations) {
        return new Leg(stage, Step.of(operations));
    }

}
