package dev.aludel.plan;

import java.util.List;

import dev.aludel.operation.Operation;

/**
 * How one change is made.
 *
 * @param reason why not in one statement, or why in one, as a sentence without its full
 * stop
 * @param legs its parts, in order; empty where it is one statement
 */
public record Way(String reason, List<Leg> legs) {

    public Way {
        legs = List.copyOf(legs);
    }

    /** A way of one part that only changes the schema. */
    static Way of(String reason, Stage stage, Operation... operations) {
        return new Way(reason, List.of(Leg.of(stage, operations)));
    }

    /**
     * The plain way, because the gentler one is closed.
     * @param reason why, as a sentence without its full stop
     */
    static Way closed(String reason) {
        return new Way(reason, List.of());
    }

    /** Whether the gentler way is closed; the reason says why. */
    public boolean isClosed() {
        return this.legs.isEmpty();
    }

    /** What it changes of the schema, in order. */
    public List<Operation> operations() {
        return this.legs.stream().flatMap((leg) -> Step.operations(leg.steps()).stream()).toList();
    }

}
