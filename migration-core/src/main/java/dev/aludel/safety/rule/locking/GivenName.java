package dev.aludel.safety.rule.locking;

import java.util.Optional;
import java.util.Set;

import dev.aludel.safety.Scene;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Naming;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;

/** The name of a constraint, also of one that the database names. */
final class GivenName {

    private GivenName() {
    }

    /** Nothing where the table is not known, or has such a constraint already. */
    static Optional<String> of(Constraint constraint, QualifiedName table, Scene scene) {
        if (constraint.name() != null) {
            return Optional.of(constraint.name());
        }
        return scene.before()
            .table(table)
            .filter((found) -> found.columns()
                .stream()
                .map((column) -> column.name())
                .toList()
                .containsAll(constraint.columns()))
            .map((found) -> Naming.USUAL.complete(found.with(constraint), Set.of()))
            .map(Table::constraints)
            .flatMap((constraints) -> constraints.stream()
                .filter((other) -> constraint.equals(other.named(null)))
                .findFirst()
                .map(Constraint::name));
    }

    /** Whether the columns are there before the statement. */
    static boolean isOfOlderColumns(Constraint constraint, QualifiedName table, Scene scene) {
        return scene.before()
            .whole(table)
            .filter((found) -> constraint.columns().stream().allMatch((name) -> found.column(name).isPresent()))
            .isPresent();
    }

}
