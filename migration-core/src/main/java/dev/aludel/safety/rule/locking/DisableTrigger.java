package dev.aludel.safety.rule.locking;

import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.aludel.operation.Operation;
import dev.aludel.operation.SwitchTriggers;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;
import dev.aludel.schema.ObjectKind;

/**
 * A trigger that is switched off guards nothing, and switching it keeps writers waiting.
 */
final class DisableTrigger implements Rule<Operation> {

    private static final Pattern OFF = Pattern.compile("\\bDISABLE\\s+TRIGGER\\b", Pattern.CASE_INSENSITIVE);

    @Override
    public Class<Operation> subject() {
        return Operation.class;
    }

    @Override
    public Stream<Danger> dangers(Operation op, Scene scene) {
        if (op instanceof SwitchTriggers all && !all.enabled()) {
            String message = all.internal()
                    ? "Whatever is written to %s from now on is checked by no trigger and no foreign key."
                    : "Whatever is written to %s from now on passes by its triggers.";
            return Stream.of(Danger.waiting(all.table(), Verdict.WILL_PASS, message.formatted(all.table())));
        }
        return PartOfTable.made(op, ObjectKind.SETTING)
            .filter((setting) -> setting.part() != null && setting.part().startsWith("trigger ") && isOff(scene))
            .map((setting) -> Danger.waiting(setting.name(), Verdict.WILL_PASS,
                    "Whatever is written to %s from now on passes by %s.".formatted(setting.name(), setting.part())))
            .stream();
    }

    private static boolean isOff(Scene scene) {
        return OFF.matcher(scene.text()).find();
    }

}
