package dev.aludel.safety.rule.locking;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.aludel.operation.AddCheck;
import dev.aludel.operation.AddForeignKey;
import dev.aludel.operation.Operation;
import dev.aludel.operation.ValidateConstraint;
import dev.aludel.replay.Step;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;

/**
 * A constraint that is validated in the transaction that added it keeps all waiting after
 * all.
 */
final class ValidateInSameTransaction implements Rule<ValidateConstraint> {

    @Override
    public Class<ValidateConstraint> subject() {
        return ValidateConstraint.class;
    }

    @Override
    public Stream<Danger> dangers(ValidateConstraint op, Scene scene) {
        return addition(op, scene).stream().map((step) -> Danger.waiting(op.table(), Verdict.CANNOT_TELL, """
                Validating %s reads %s while the transaction still holds what adding the constraint locked, so \
                NOT VALID has gained nothing.""".formatted(op.name(), op.table())).instead(StepByStep.of(all(scene))));
    }

    /** The statement of the same transaction that has added the constraint. */
    static Optional<Step> addition(ValidateConstraint op, Scene scene) {
        return scene.transaction()
            .stream()
            .filter((step) -> step.operations().stream().anyMatch((earlier) -> adds(earlier, op)))
            .findFirst();
    }

    private static boolean adds(Operation earlier, ValidateConstraint op) {
        if (earlier instanceof AddCheck add) {
            return add.table().equals(op.table()) && op.name().equals(add.check().name());
        }
        return earlier instanceof AddForeignKey add && add.table().equals(op.table())
                && op.name().equals(add.foreignKey().name());
    }

    /** The whole migration, as nothing else in it may need one transaction more. */
    private static String all(Scene scene) {
        return Stream.of(scene.earlier(), scene.steps(), scene.later())
            .flatMap((steps) -> steps.stream())
            .map((step) -> step.statement().text() + ";")
            .collect(Collectors.joining("\n"));
    }

}
