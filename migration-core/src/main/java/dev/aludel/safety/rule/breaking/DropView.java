package dev.aludel.safety.rule.breaking;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.aludel.operation.DropObject;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.ViewColumns;
import dev.aludel.schema.NamedObject;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.QualifiedName;

/** Code that runs reads a view that is gone. */
final class DropView implements Rule<DropObject> {

    @Override
    public Class<DropObject> subject() {
        return DropObject.class;
    }

    @Override
    public Stream<Danger> dangers(DropObject op, Scene scene) {
        QualifiedName view = op.name().name();
        if (op.name().kind() != ObjectKind.VIEW || scene.end().table(view).isPresent()) {
            return Stream.empty();
        }
        return scene.end()
            .object(op.name())
            .map((made) -> missing(op.definition(), made))
            .map((missing) -> missing.isEmpty() ? Stream.<Danger>empty()
                    : Stream.of(Danger.breakage(op.name(),
                            "View %s comes back without %s: code that still reads that breaks.".formatted(view,
                                    String.join(", ", missing)))))
            .orElseGet(() -> Stream
                .of(Danger.breakage(op.name(), "Dropping view %s breaks code that still reads it.".formatted(view))));
    }

    /** The columns that the view does not have any more; none where nobody can tell. */
    private static List<String> missing(@Nullable NamedObject dropped, NamedObject made) {
        Optional<List<String>> before = ViewColumns.of((dropped != null) ? dropped.definition() : null);
        Optional<List<String>> after = ViewColumns.of(made.definition());
        return (before.isEmpty() || after.isEmpty()) ? List.of()
                : before.get().stream().filter((column) -> !after.get().contains(column)).toList();
    }

}
