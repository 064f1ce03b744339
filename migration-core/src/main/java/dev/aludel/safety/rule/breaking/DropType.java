package dev.aludel.safety.rule.breaking;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.aludel.operation.DropObject;
import dev.aludel.operation.Operation;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.NamedType;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;

/** Code that runs names a type that is gone. */
final class DropType implements Rule<Operation> {

    private static final Set<ObjectKind> OWN = EnumSet.of(ObjectKind.TYPE, ObjectKind.EXTENSION);

    @Override
    public Class<Operation> subject() {
        return Operation.class;
    }

    @Override
    public Stream<Danger> dangers(Operation op, Scene scene) {
        if (op instanceof dev.aludel.operation.DropType drop) {
            return Stream
                .of(user(drop, scene).map((column) -> used(drop, column))
                    .orElseGet(() -> unused(ObjectName.of(ObjectKind.TYPE, drop.name()), drop.definition(), scene)))
                .flatMap(Optional::stream);
        }
        return (op instanceof DropObject drop && OWN.contains(drop.name().kind()))
                ? unused(drop.name(), null, scene).stream() : Stream.empty();
    }

    /** What CASCADE takes away with it is another rule's matter. */
    private static Optional<ColumnName> user(dev.aludel.operation.DropType drop, Scene scene) {
        return scene.before()
            .tables()
            .values()
            .stream()
            .filter((table) -> !drop.cascade())
            .flatMap((table) -> table.columns()
                .stream()
                .filter((column) -> column.type().uses(drop.name()))
                .map((column) -> new ColumnName(table.name(), column.name())))
            .findFirst();
    }

    private static Optional<Danger> used(dev.aludel.operation.DropType drop, ColumnName column) {
        return Optional.of(Danger.failure(column.table(), Verdict.WILL_FAIL,
                "Dropping type %s fails: %s.%s is of it.".formatted(drop.name(), column.table(), column.column())));
    }

    private static Optional<Danger> unused(ObjectName name, @Nullable NamedType dropped, Scene scene) {
        String noun = (dropped != null) ? dropped.kind() + " " + name.name() : name.toString();
        return scene.end().has(name) ? Optional.empty()
                : Optional.of(Danger.breakage(name, "Dropping %s breaks code that still names it.".formatted(noun)));
    }

}
