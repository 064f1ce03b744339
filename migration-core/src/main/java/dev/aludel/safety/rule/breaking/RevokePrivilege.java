package dev.aludel.safety.rule.breaking;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.aludel.operation.AlterObject;
import dev.aludel.operation.DropObject;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RunCommand;
import dev.aludel.operation.RunSql;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;

/** Code that runs is not allowed any more what it does. */
final class RevokePrivilege implements Rule<Operation> {

    private static final Pattern REVOKE = Pattern.compile("(?is)REVOKE\\b.*");

    private static final Pattern OWNER = Pattern.compile("(?is)ALTER\\b.*\\bOWNER\\s+TO\\b.*");

    @Override
    public Class<Operation> subject() {
        return Operation.class;
    }

    @Override
    public Stream<Danger> dangers(Operation op, Scene scene) {
        if (op instanceof DropObject drop && drop.name().kind() == ObjectKind.GRANT) {
            return isFirst(drop, scene) ? Stream.of(revoked(drop.name(), scene)) : Stream.empty();
        }
        if (op instanceof AlterObject alter && alter.object().kind() == ObjectKind.POLICY) {
            return Stream.of(Danger.breakage(alter.object().name(),
                    "Changing %s changes who sees and writes which rows.".formatted(alter.object())));
        }
        String sql = (op instanceof RunCommand command) ? command.sql()
                : (op instanceof RunSql opaque) ? opaque.sql() : "";
        if (REVOKE.matcher(sql).matches()) {
            return Stream.of(Danger.remark("Code that still needs what is taken away here breaks."));
        }
        return OWNER.matcher(sql).matches() ? Stream.of(Danger.remark(
                "The new owner may do everything here, and the old one only what it is granted: code that runs as the "
                        + "old one breaks."))
                : Stream.empty();
    }

    /** One statement may take many privileges away, which is one danger. */
    private static boolean isFirst(DropObject drop, Scene scene) {
        return gone(scene).findFirst().filter(drop.name()::equals).isPresent();
    }

    private static Stream<ObjectName> gone(Scene scene) {
        return scene.steps()
            .stream()
            .flatMap((step) -> step.operations().stream())
            .filter((operation) -> operation instanceof DropObject)
            .map((operation) -> ((DropObject) operation).name())
            .filter((name) -> name.kind() == ObjectKind.GRANT && !scene.end().has(name));
    }

    private static Danger revoked(ObjectName grant, Scene scene) {
        String privileges = gone(scene).map((name) -> String.valueOf(name.part())).collect(Collectors.joining(", "));
        String message = "Code that still needs what is taken away of %s breaks: %s.".formatted(grant.name(),
                privileges);
        return scene.before().table(grant.name()).isPresent() ? Danger.breakage(grant.name(), message)
                : Danger.breakage(grant, message);
    }

}
