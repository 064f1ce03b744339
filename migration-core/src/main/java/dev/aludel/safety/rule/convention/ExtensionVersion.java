package dev.aludel.safety.rule.convention;

import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.aludel.operation.CreateObject;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.schema.ObjectKind;

/** Another server has another version of an extension. */
final class ExtensionVersion implements Rule<CreateObject> {

    private static final Pattern VERSION = Pattern.compile("(?i)\\bVERSION\\b");

    @Override
    public Class<CreateObject> subject() {
        return CreateObject.class;
    }

    @Override
    public Stream<Danger> dangers(CreateObject op, Scene scene) {
        return (op.object().name().kind() == ObjectKind.EXTENSION && !VERSION.matcher(scene.text()).find())
                ? Stream.of(Danger.remark(
                        "Which version of %s that is depends on the server: say VERSION. Most need a superuser, too."
                            .formatted(op.object().name())))
                : Stream.empty();
    }

}
