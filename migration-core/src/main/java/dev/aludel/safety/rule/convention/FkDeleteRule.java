package dev.aludel.safety.rule.convention;

import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.aludel.operation.Operation;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.ReferentialAction;

/** What a delete does should be said. */
final class FkDeleteRule implements Rule<Operation> {

    private static final Pattern DELETE = Pattern.compile("(?i)\\bON\\s+DELETE\\b");

    @Override
    public Class<Operation> subject() {
        return Operation.class;
    }

    @Override
    public Stream<Danger> dangers(Operation op, Scene scene) {
        boolean said = DELETE.matcher(scene.text()).find();
        return Written.constraints(op)
            .filter((constraint) -> constraint instanceof ForeignKey)
            .map(ForeignKey.class::cast)
            .filter((key) -> !said || key.onDelete() == ReferentialAction.CASCADE)
            .map((key) -> Danger.remark(said
                    ? "Deleting a row of %s deletes the rows that refer to it by %s.".formatted(key.referencedTable(),
                            key.name())
                    : "Nothing says what becomes of rows that refer by %s when a row of %s is deleted: say ON DELETE."
                        .formatted(key.name(), key.referencedTable())));
    }

}
