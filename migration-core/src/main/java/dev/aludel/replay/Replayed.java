package dev.aludel.replay;

import java.util.List;
import java.util.stream.Stream;

import dev.aludel.operation.Operation;
import dev.aludel.schema.Schema;

/**
 * What the statements of one migration made of a schema.
 *
 * @param before the schema before the first
 * @param steps one for each statement, in order
 */
public record Replayed(Schema before, List<Step> steps) {

    public Replayed {
        steps = List.copyOf(steps);
    }

    /** The schema after the last statement. */
    public Schema after() {
        return this.steps.isEmpty() ? this.before : this.steps.get(this.steps.size() - 1).after();
    }

    /** What all its statements have left. */
    public Trail trail() {
        return this.steps.isEmpty() ? Trail.EMPTY : this.steps.get(this.steps.size() - 1).trailAfter();
    }

    /** Every operation, in order. */
    public Stream<Operation> operations() {
        return this.steps.stream().flatMap((step) -> step.operations().stream());
    }

    /**
     * Whether the schema after is certain: every statement was understood and fitted.
     */
    public boolean isExact() {
        return this.steps.stream().allMatch(Step::isExact);
    }

}
