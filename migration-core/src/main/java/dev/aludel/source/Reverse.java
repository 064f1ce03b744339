package dev.aludel.source;

import java.util.List;
import java.util.Optional;

import dev.aludel.diff.Diff;
import dev.aludel.migration.Directive;
import dev.aludel.migration.Recorded;
import dev.aludel.migration.Recording;
import dev.aludel.migration.Statement;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RunSql;
import dev.aludel.problem.Location;

/** The upgrade of a Java migration turned round. */
final class Reverse {

    private Reverse() {
    }

    /** Why that is not possible, by the first thing that has no reverse. */
    static Optional<String> obstacle(Recording upgrade) {
        return upgrade.changes().stream().flatMap((recorded) -> obstacle(recorded).stream()).findFirst();
    }

    private static Optional<String> obstacle(Recorded recorded) {
        if (recorded instanceof Recorded.Step step) {
            return Optional.of("the step '%s' is Java".formatted(step.step().name().purpose()));
        }
        if (!(recorded instanceof Recorded.Change change) || isRequirement(change)
                || change.operation().reverse().isPresent()) {
            return Optional.empty();
        }
        return Optional.of((change.operation() instanceof RunSql sql)
                ? "'%s' is SQL".formatted(new Statement(sql.sql().strip(), change.location(), List.of()).summary())
                : "'%s' does not say what was before".formatted(change.operation().describe()));
    }

    /** The changes that take it back, last first. */
    static List<Recorded> of(Recording upgrade, Location location) {
        List<Operation> operations = upgrade.changes()
            .stream()
            .filter(Recorded.Change.class::isInstance)
            .map(Recorded.Change.class::cast)
            .filter((change) -> !isRequirement(change))
            .map(Recorded.Change::operation)
            .toList();
        return Diff.reverse(operations)
            .orElseThrow()
            .stream()
            .<Recorded>map((operation) -> new Recorded.Change(operation, location, List.of()))
            .toList();
    }

    /** Whether it is a condition, which changes nothing. */
    static boolean isRequirement(Recorded.Change change) {
        return change.directives().stream().anyMatch(Directive.Require.class::isInstance);
    }

}
