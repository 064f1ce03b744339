package dev.aludel.safety.rule.rewrite;

import java.util.stream.Stream;

import dev.aludel.operation.Operation;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;

/** Another tablespace copies the whole table. */
final class SetTablespace implements Rule<Operation> {

    @Override
    public Class<Operation> subject() {
        return Operation.class;
    }

    @Override
    public Stream<Danger> dangers(Operation op, Scene scene) {
        return MovedFiles.of(op, "tablespace", scene)
            .map((table) -> Danger.waiting(table, Verdict.WILL_PASS,
                    "Another tablespace for %s copies every row of it.".formatted(table)))
            .stream();
    }

}
