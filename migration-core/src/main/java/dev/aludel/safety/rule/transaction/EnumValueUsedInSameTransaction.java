package dev.aludel.safety.rule.transaction;

import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.aludel.operation.AddEnumValue;
import dev.aludel.replay.Step;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;

/** A label of an enum cannot be used by the transaction that adds it. */
final class EnumValueUsedInSameTransaction implements Rule<AddEnumValue> {

    @Override
    public Class<AddEnumValue> subject() {
        return AddEnumValue.class;
    }

    @Override
    public Stream<Danger> dangers(AddEnumValue op, Scene scene) {
        if (!scene.isTransactional()) {
            return Stream.empty();
        }
        return scene.later()
            .stream()
            .filter((step) -> uses(step, op))
            .findFirst()
            .stream()
            .map((step) -> Stepwise
                .instead(Danger.remark("'%s' fails: the transaction that adds label '%s' to %s cannot use it."
                    .formatted(step.statement().summary(), op.label(), op.type())), Stepwise.all(scene)));
    }

    private static boolean uses(Step step, AddEnumValue op) {
        String text = step.statement().text();
        String label = "'" + op.label().replace("'", "''") + "'";
        if (!text.contains(label) || step.operations().stream().allMatch(AddEnumValue.class::isInstance)) {
            return false;
        }
        boolean cast = Pattern
            .compile("(?i)%s::\"?%s\\b".formatted(Pattern.quote(label), Pattern.quote(op.type().name())))
            .matcher(text)
            .find();
        return cast || step.after()
            .tables()
            .values()
            .stream()
            .filter((table) -> table.columns().stream().anyMatch((column) -> column.type().uses(op.type())))
            .anyMatch((table) -> Pattern.compile("(?i)\\b%s\\b".formatted(Pattern.quote(table.name().name())))
                .matcher(text)
                .find());
    }

}
