package dev.aludel.safety.rule.migration;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.aludel.diff.Diff;
import dev.aludel.migration.NoDowngrade;
import dev.aludel.operation.Operation;
import dev.aludel.replay.Step;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;

/** Nobody wrote how a migration is taken back. */
final class MissingUndo implements Rule<NoDowngrade> {

    @Override
    public Class<NoDowngrade> subject() {
        return NoDowngrade.class;
    }

    @Override
    public Stream<Danger> dangers(NoDowngrade none, Scene scene) {
        List<Operation> operations = scene.steps().stream().flatMap((step) -> step.operations().stream()).toList();
        if (operations.isEmpty()) {
            return Stream.empty();
        }
        Optional<String> back = Diff.reverse(operations)
            .filter((reverse) -> scene.steps().stream().allMatch(Step::isExact))
            .map(scene::sql);
        String reason = none.reason();
        return Stream.of((reason != null)
                ? Danger.remark("Nothing says how this migration is taken back: %s.".formatted(reason))
                    .instead(inJava(back))
                : Danger.remark("Nothing says how this migration is taken back.")
                    .instead("-- migrate:down\n" + back.orElse("-- migrate:irreversible REASON")));
    }

    private static String inJava(Optional<String> back) {
        String statement = back
            .map((sql) -> "changes.sql(\"\"\"\n%s\"\"\");".formatted((sql + "\n").indent(12).stripTrailing()))
            .orElse("changes.irreversible(\"REASON\");");
        return """
                @Override
                public void downgrade(DowngradeChanges changes) {
                    %s
                }""".formatted(statement);
    }

}
