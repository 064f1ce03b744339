package dev.aludel.safety.rule.breaking;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.aludel.operation.DropObject;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.schema.NamedObject;
import dev.aludel.schema.ObjectKind;

/** Code that runs calls a function that is gone. */
final class DropFunction implements Rule<DropObject> {

    private static final Set<ObjectKind> CALLED = EnumSet.of(ObjectKind.FUNCTION, ObjectKind.PROCEDURE,
            ObjectKind.AGGREGATE);

    private static final Pattern TRIGGER = Pattern.compile("(?is).*\\bRETURNS\\s+(event_)?trigger\\b.*");

    @Override
    public Class<DropObject> subject() {
        return DropObject.class;
    }

    @Override
    public Stream<Danger> dangers(DropObject op, Scene scene) {
        if (!CALLED.contains(op.name().kind()) || scene.end().has(op.name()) || isOfTrigger(op.definition())) {
            return Stream.empty();
        }
        return Stream
            .of(Danger.breakage(op.name(), "Dropping %s breaks code that still calls it.".formatted(op.name())));
    }

    /** Only triggers call it. */
    private static boolean isOfTrigger(@Nullable NamedObject function) {
        return function != null && function.definition() != null && TRIGGER.matcher(function.definition()).matches();
    }

}
