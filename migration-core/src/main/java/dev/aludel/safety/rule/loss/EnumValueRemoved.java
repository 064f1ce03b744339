package dev.aludel.safety.rule.loss;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.aludel.operation.CreateType;
import dev.aludel.replay.Step;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.schema.EnumType;

/** An enum type that is made again with fewer labels. */
final class EnumValueRemoved implements Rule<CreateType> {

    @Override
    public Class<CreateType> subject() {
        return CreateType.class;
    }

    @Override
    public Stream<Danger> dangers(CreateType op, Scene scene) {
        if (!(op.type() instanceof EnumType made)) {
            return Stream.empty();
        }
        List<String> removed = before(made, scene).map(EnumType::labels)
            .orElse(List.of())
            .stream()
            .filter((label) -> !made.labels().contains(label))
            .map((label) -> "'" + label + "'")
            .toList();
        return removed.isEmpty() ? Stream.empty() : Stream.of(Danger.remark("""
                Type %s is made again without %s: rows that have one of its old values cannot keep it, and code that \
                still writes it fails.""".formatted(made.name(), String.join(", ", removed))));
    }

    /** The type of that name before the migration, which gave it away or dropped it. */
    private static Optional<EnumType> before(EnumType made, Scene scene) {
        return scene.earlier()
            .stream()
            .map(Step::before)
            .findFirst()
            .flatMap((schema) -> schema.type(made.name(), EnumType.class));
    }

}
