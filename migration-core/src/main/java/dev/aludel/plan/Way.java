package dev.aludel.plan;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.aludel.operation.Operation;

/**
 * How one change is made.
 *
 * @param reason why not in one statement, as a sentence without its full stop; null where
 * it is one
 * @param legs its parts, in order
 */
public record Way(@Nullable String reason, List<Leg> legs) {

    public Way {
        legs = List.copyOf(legs);
    }

    /** A way of one part that only changes the schema. */
    static Way of(String reason, Stage stage, Operation... operations) {
        return new Way(reason, List.of(Leg.of(stage, operations)));
    }

    /** The change itself, in one statement. */
    static Way direct(Stage stage, Operation change) {
        return new Way(null, List.of(Leg.of(stage, change)));
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
