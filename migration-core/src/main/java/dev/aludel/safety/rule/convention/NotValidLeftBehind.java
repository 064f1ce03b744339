package dev.aludel.safety.rule.convention;

import java.util.Objects;
import java.util.stream.Stream;

import dev.aludel.operation.TableOperation;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.schema.Constraint;

/** A constraint that was never checked. */
final class NotValidLeftBehind implements Rule<TableOperation> {

    @Override
    public Class<TableOperation> subject() {
        return TableOperation.class;
    }

    @Override
    public Stream<Danger> dangers(TableOperation op, Scene scene) {
        return Written.constraints(op)
            .filter((constraint) -> !constraint.validated() && !isValidated(op, constraint, scene))
            .map((constraint) -> Danger.remark(
                    "NOT VALID is left for %s of %s: rows that were there before may not satisfy it, and the planner does not trust it."
                        .formatted((constraint.name() != null) ? constraint.kind() + " " + constraint.name()
                                : "a " + constraint.kind(), op.table())));
    }

    private static boolean isValidated(TableOperation op, Constraint constraint, Scene scene) {
        return scene.end()
            .table(op.table())
            .stream()
            .flatMap((table) -> table.constraints().stream())
            .filter((found) -> Objects.equals(found.name(), constraint.name()))
            .anyMatch(Constraint::validated);
    }

}
