package dev.aludel.source;

import java.util.List;
import java.util.Optional;

import dev.aludel.diff.Diff;
import dev.aludel.migration.Directive;
import dev.aludel.migration.Recorded;
import dev.aludel.migration.Recording;
import dev.aludel.migration.Statement;
import dev.aludel.operation.DropConstraint;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RunSql;
import dev.aludel.operation.ValidateConstraint;
import dev.aludel.problem.Location;

/** The upgrade of a Java migration turned round. */
final class Reverse {

    private Reverse() {
    }

    /** Why that is not possible, by the first thing that has no reverse. */
    static Optional<String> obstacle(Recording upgrade) {
        return upgrade.changes()
            .stream()
            .filter(Recorded.Step.class::isInstance)
            .map((recorded) -> "the step '%s' is Java".formatted(((Recorded.Step) recorded).step().name().purpose()))
            .findFirst()
            .or(() -> operations(upgrade).stream()
                .filter((operation) -> operation.reverse().isEmpty())
                .map(Reverse::obstacle)
                .findFirst());
    }

    private static String obstacle(Operation operation) {
        return (operation instanceof RunSql sql) ? "'%s' is SQL".formatted(Statement.summary(sql.sql().strip()))
                : "'%s' does not say what was before".formatted(operation.describe());
    }

    /** The changes that take it back, last first. */
    static List<Recorded> of(Recording upgrade, Location location) {
        return Diff.reverse(operations(upgrade))
            .orElseThrow()
            .stream()
            .<Recorded>map((operation) -> new Recorded.Change(operation, location, List.of()))
            .toList();
    }

    /** What is to be turned round. */
    private static List<Operation> operations(Recording upgrade) {
        List<Operation> operations = upgrade.changes()
            .stream()
            .filter(Recorded.Change.class::isInstance)
            .map(Recorded.Change.class::cast)
            .filter((change) -> !isRequirement(change))
            .map(Recorded.Change::operation)
            .toList();
        return operations.stream()
            .filter((
                    operation) -> !(operation instanceof ValidateConstraint validated && isMade(validated, operations)))
            .toList();
    }

    /** A constraint that goes again needs not be unchecked first. */
    private static boolean isMade(ValidateConstraint validated, List<Operation> operations) {
        return operations.stream()
            .flatMap((operation) -> operation.reverse().stream())
            .anyMatch((back) -> back instanceof DropConstraint drop && drop.table().equals(validated.table())
                    && drop.name().equals(validated.name()));
    }

    /** Whether it is a condition, which changes nothing. */
    static boolean isRequirement(Recorded.Change change) {
        return change.directives().stream().anyMatch(Directive.Require.class::isInstance);
    }

}
