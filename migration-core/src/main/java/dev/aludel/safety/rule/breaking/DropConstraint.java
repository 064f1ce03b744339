package dev.aludel.safety.rule.breaking;

import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.UniqueConstraint;

/** What a constraint refused comes in when it is gone. */
final class DropConstraint implements Rule<dev.aludel.operation.DropConstraint> {

    @Override
    public Class<dev.aludel.operation.DropConstraint> subject() {
        return dev.aludel.operation.DropConstraint.class;
    }

    @Override
    public Stream<Danger> dangers(dev.aludel.operation.DropConstraint op, Scene scene) {
        Constraint dropped = op.definition();
        if (dropped instanceof PrimaryKey || isNew(op, scene) || (dropped != null
                && (isImplied(op, dropped, scene) || Replacement.isThere(op.table(), dropped, scene)))) {
            return Stream.empty();
        }
        return Stream.of(Danger.breakage(op.table(), message(op, dropped)));
    }

    private static boolean isNew(dev.aludel.operation.DropConstraint op, Scene scene) {
        return scene.before().table(op.table()).flatMap((table) -> table.constraint(op.name())).isPresent()
                && scene.start().table(op.table()).filter((table) -> table.constraint(op.name()).isEmpty()).isPresent();
    }

    /** A mandatory column needs no check that it is not null. */
    private static boolean isImplied(dev.aludel.operation.DropConstraint op, Constraint dropped, Scene scene) {
        return dropped instanceof CheckConstraint check && scene.end()
            .table(op.table())
            .stream()
            .flatMap((table) -> table.columns().stream())
            .filter((column) -> !column.nullable())
            .anyMatch((column) -> check.expression()
                .matches("(?i)\\(*\"?%s\"?\\s+IS\\s+NOT\\s+NULL\\)*".formatted(Pattern.quote(column.name()))));
    }

    private static String message(dev.aludel.operation.DropConstraint op, @Nullable Constraint dropped) {
        if (dropped instanceof ForeignKey key) {
            return "Dropping foreign key %s lets %s.%s refer to rows of %s that are not there.".formatted(op.name(),
                    op.table(), String.join(", ", key.columns()), key.referencedTable());
        }
        if (dropped instanceof UniqueConstraint unique) {
            String columns = String.join(", ", unique.columns());
            return "Dropping unique constraint %s lets rows of %s be alike in %s, and INSERT … ON CONFLICT (%s) fails."
                .formatted(op.name(), op.table(), columns, columns);
        }
        return "Dropping %s %s lets rows into %s that it has refused."
            .formatted((dropped != null) ? dropped.kind() : "constraint", op.name(), op.table());
    }

}
