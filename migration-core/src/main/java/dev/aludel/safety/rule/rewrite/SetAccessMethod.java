package dev.aludel.safety.rule.rewrite;

import java.util.stream.Stream;

import dev.aludel.operation.Operation;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;

/** Another access method writes the whole table anew. */
final class SetAccessMethod implements Rule<Operation> {

    @Override
    public Class<Operation> subject() {
        return Operation.class;
    }

    @Override
    public Stream<Danger> dangers(Operation op, Scene scene) {
        return MovedFiles.of(op, "access method", scene)
            .map((table) -> Danger.waiting(table, Verdict.WILL_PASS,
                    "Another access method for %s writes every row of it anew.".formatted(table)))
            .stream();
    }

}
