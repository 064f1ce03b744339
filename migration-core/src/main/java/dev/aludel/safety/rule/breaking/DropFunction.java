package dev.aludel.safety.rule.breaking;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.aludel.operation.DropObject;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.schema.NamedObject;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;

/** Code that runs calls a function that is gone. */
final class DropFunction implements Rule<DropObject> {

    private static final Set<ObjectKind> CALLED = EnumSet.of(ObjectKind.FUNCTION, ObjectKind.PROCEDURE,
            ObjectKind.AGGREGATE);

    private static final Set<ObjectKind> TRIGGERS = EnumSet.of(ObjectKind.TRIGGER, ObjectKind.EVENT_TRIGGER);

    private static final Pattern TRIGGER = Pattern.compile("(?is).*\\bRETURNS\\s+(event_)?trigger\\b.*");

    @Override
    public Class<DropObject> subject() {
        return DropObject.class;
    }

    @Override
    public Stream<Danger> dangers(DropObject op, Scene scene) {
        if (!CALLED.contains(op.name().kind()) || scene.end().has(op.name())) {
            return Stream.empty();
        }
        if (isOfTrigger(op.definition())) {
            String triggers = op.cascade() ? triggers(scene) : "";
            return triggers.isEmpty() ? Stream.empty() : Stream.of(Danger.breakage(op.name(),
                    "With %s goes %s: rows are written without it from then on.".formatted(op.name(), triggers)));
        }
        return Stream
            .of(Danger.breakage(op.name(), "Dropping %s breaks code that still calls it.".formatted(op.name())));
    }

    /** Those that CASCADE takes along. */
    private static String triggers(Scene scene) {
        return scene.before()
            .objects()
            .keySet()
            .stream()
            .filter((name) -> TRIGGERS.contains(name.kind()) && !scene.end().has(name))
            .map(ObjectName::toString)
            .sorted()
            .collect(Collectors.joining(" and "));
    }

    /** Only triggers call it. */
    private static boolean isOfTrigger(@Nullable NamedObject function) {
        return function != null && function.definition() != null && TRIGGER.matcher(function.definition()).matches();
    }

}
