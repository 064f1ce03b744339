package dev.aludel.safety.rule.convention;

import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.aludel.operation.CreateObject;
import dev.aludel.operation.Operation;
import dev.aludel.operation.ReplaceObject;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.schema.ObjectKind;

/** A function that runs as its owner, with the names of its caller. */
final class SecurityDefinerSearchPath implements Rule<Operation> {

    private static final Pattern DEFINER = Pattern.compile("(?i)\\bSECURITY\\s+DEFINER\\b");

    private static final Pattern PATH = Pattern.compile("(?i)\\bSET\\s+search_path\\b");

    @Override
    public Class<Operation> subject() {
        return Operation.class;
    }

    @Override
    public Stream<Danger> dangers(Operation op, Scene scene) {
        return (made(op) && DEFINER.matcher(scene.text()).find() && !PATH.matcher(scene.text()).find()) ? Stream
            .of(Danger.remark(
                    "The function runs as its owner, but its names mean what the search path of its caller says: whoever may "
                            + "make a table can have it do what he likes. Say SET search_path."))
                : Stream.empty();
    }

    private static boolean made(Operation op) {
        return (op instanceof CreateObject create && isRoutine(create.object().name().kind()))
                || (op instanceof ReplaceObject replace && isRoutine(replace.object().name().kind()));
    }

    private static boolean isRoutine(ObjectKind kind) {
        return kind == ObjectKind.FUNCTION || kind == ObjectKind.PROCEDURE;
    }

}
