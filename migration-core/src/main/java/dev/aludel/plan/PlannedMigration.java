package dev.aludel.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.aludel.diff.Diff;
import dev.aludel.diff.Equivalence;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Schema;

/**
 * A migration of a plan.
 *
 * @param stage when it comes
 * @param legs its parts, in order
 * @param reasons why it is not done in one with others, a sentence each without its full
 * stop
 * @param direct why something is done in one statement nevertheless, likewise
 */
public record PlannedMigration(Stage stage, List<Leg> legs, List<String> reasons, List<String> direct) {

    public PlannedMigration {
        legs = List.copyOf(legs);
        reasons = List.copyOf(reasons);
        direct = List.copyOf(direct);
    }

    /**
     * What it does, in order. In a transaction what has to be true is looked at first:
     * later everybody would wait for that.
     */
    public List<Step> steps() {
        List<Step> steps = this.legs.stream().flatMap((leg) -> leg.steps().stream()).toList();
        return !this.stage.transactional() ? steps
                : Stream
                    .concat(steps.stream().filter(Step.Condition.class::isInstance),
                            steps.stream().filter((step) -> !(step instanceof Step.Condition)))
                    .toList();
    }

    /** What it changes of the schema, in order. */
    public List<Operation> operations() {
        return Step.operations(steps());
    }

    /** Whether a part of it says itself what takes it back. */
    public boolean movesBack() {
        return this.legs.stream().anyMatch((leg) -> leg.back() != null);
    }

    /**
     * What takes it back part by part, so that no value is lost, in order.
     * @param before the schema that it meets
     */
    public List<Operation> back(Schema before, Equivalence equivalence) {
        List<Operation> back = new ArrayList<>();
        Schema schema = before;
        for (Leg leg : this.legs) {
            List<Operation> operations = Step.operations(leg.steps());
            Schema after = Diff.after(schema, operations);
            back.addAll(0, back(leg, operations, schema, after, equivalence));
            schema = after;
        }
        return back;
    }

    private static List<Operation> back(Leg leg, List<Operation> operations, Schema before, Schema after,
            Equivalence equivalence) {
        List<Operation> said = leg.back();
        return (said != null) ? said
                : Diff.reverse(operations).orElseGet(() -> Diff.between(after, before, equivalence));
    }

}
