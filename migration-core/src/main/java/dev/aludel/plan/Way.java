package dev.aludel.plan;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.aludel.operation.Operation;

/**
 * How one change is made.
 *
 * @param reason why not in one statement, or why in one although others do it gently, as
 * a sentence without its full stop; null where there is nothing to say
 * @param legs its parts, in order; empty for the change itself in one statement
 */
public record Way(@Nullable String reason, List<Leg> legs) {

    public Way {
        legs = List.copyOf(legs);
    }

    /** A way of one part that only changes the schema. */
    static Way of(String reason, Stage stage, Operation... operations) {
        return new Way(reason, List.of(Leg.of(stage, operations)));
    }

    /**
     * The change itself, in one statement, because the gentler way is closed.
     * @param reason why, as a sentence without its full stop
     */
    static Way closed(String reason) {
        return new Way(reason, List.of());
    }

    /** Whether a gentler way is closed; the reason says why. */
    public boolean isClosed() {
        return this.legs.isEmpty();
    }

    /** A way of one part that only changes the schema. */
    static Way of(String reason, Stage stage, List<Operation> operations) {
        return new Way(reason, List.of(new Leg(stage, Step.of(operations))));
    }

    /** What it changes of the schema, in order. */
    public List<Operation> operations() {
        return this.legs.stream().flatMap((leg) -> Step.operations(leg.steps()).stream()).toList();
    }

}
