package dev.aludel.safety.rule.data;

import java.util.Objects;
import java.util.stream.Stream;

import dev.aludel.operation.DropConstraint;
import dev.aludel.operation.DropIndex;
import dev.aludel.operation.NotNeeded;
import dev.aludel.operation.Operation;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Table;

/** The index of a constraint goes with it and not alone. */
final class DropIndexOfConstraint implements Rule<Operation> {

    @Override
    public Class<Operation> subject() {
        return Operation.class;
    }

    @Override
    public Stream<Danger> dangers(Operation op, Scene scene) {
        Operation meant = (op instanceof NotNeeded unneeded) ? unneeded.operation() : op;
        return (meant instanceof DropIndex drop && drop.definition() == null) ? scene.before()
            .tables()
            .values()
            .stream()
            .filter((table) -> Objects.equals(table.name().schema(), drop.name().schema()))
            .flatMap((table) -> table.constraint(drop.name().name())
                .filter(DropIndexOfConstraint::hasIndex)
                .map((constraint) -> danger(drop, table, constraint, scene))
                .stream()) : Stream.empty();
    }

    private static boolean hasIndex(Constraint constraint) {
        return !(constraint instanceof ForeignKey || constraint instanceof CheckConstraint);
    }

    private static Danger danger(DropIndex op, Table table, Constraint constraint, Scene scene) {
        return Danger
            .failure(table.name(), Verdict.WILL_FAIL,
                    "Dropping index %s fails: the %s of that name of %s needs it.".formatted(op.name(),
                            constraint.kind(), table.name()))
            .instead(scene.sql(DropConstraint.of(table.name(), constraint)));
    }

}
