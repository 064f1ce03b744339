package dev.aludel.safety.rule.locking;

import java.util.stream.Stream;

import dev.aludel.operation.Operation;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;
import dev.aludel.schema.ObjectKind;

/** A new trigger keeps writers waiting. */
final class CreateTrigger implements Rule<Operation> {

    @Override
    public Class<Operation> subject() {
        return Operation.class;
    }

    @Override
    public Stream<Danger> dangers(Operation op, Scene scene) {
        return PartOfTable.made(op, ObjectKind.TRIGGER)
            .filter((trigger) -> scene.before().table(trigger.name()).isPresent())
            .map((trigger) -> Danger.waiting(trigger.name(), Verdict.WILL_PASS,
                    "Creating trigger %s takes a moment, but waits for whoever writes to %s, and all other writers wait behind it."
                        .formatted(trigger.part(), trigger.name())))
            .stream();
    }

}
