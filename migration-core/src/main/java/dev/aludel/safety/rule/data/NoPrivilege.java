package dev.aludel.safety.rule.data;

import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.aludel.fact.Permission;
import dev.aludel.fact.PermissionFor;
import dev.aludel.fact.PermissionFor.Right;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RunCommand;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;

/** A statement on a table on which whoever is connected may not do it. */
final class NoPrivilege implements Rule<Operation> {

    /** What runs as somebody else is not answered for whoever is connected. */
    private static final Pattern ANOTHER = Pattern
        .compile("(?is)SET\\s+((LOCAL|SESSION)\\s+)?(ROLE|SESSION\\s+AUTHORIZATION)\\b.*|GRANT\\b.*");

    @Override
    public Class<Operation> subject() {
        return Operation.class;
    }

    @Override
    public Stream<Danger> dangers(Operation op, Scene scene) {
        return NeededRights.of(op)
            .filter((needed) -> !runsAsAnother(scene))
            .flatMap((needed) -> scene.ask(needed)
                .filter((permission) -> !permission.given())
                .map((permission) -> danger(needed, permission))
                .stream());
    }

    private static boolean runsAsAnother(Scene scene) {
        return scene.earlier()
            .stream()
            .flatMap((step) -> step.operations().stream())
            .anyMatch((op) -> op instanceof RunCommand command && ANOTHER.matcher(command.sql()).matches());
    }

    private static Danger danger(PermissionFor needed, Permission permission) {
        Right right = needed.right();
        String why = (right == Right.OWNER || right == Right.DROP)
                ? "it belongs to %s, for whom %s cannot act".formatted(permission.owner(), permission.user())
                : "%s has no privilege %s on it".formatted(permission.user(), right);
        return Danger.failure(needed.table(), Verdict.WILL_FAIL,
                "It fails for want of a permission on %s: %s.".formatted(needed.table(), why));
    }

}
