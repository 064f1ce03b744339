package dev.aludel.safety.rule.locking;

import java.util.stream.Stream;

import dev.aludel.dialect.TableLock;
import dev.aludel.dialect.TableLock.Waiting;
import dev.aludel.operation.RunCommand;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;

/** LOCK TABLE keeps others out until the transaction ends. */
final class LockTable implements Rule<RunCommand> {

    @Override
    public Class<RunCommand> subject() {
        return RunCommand.class;
    }

    @Override
    public Stream<Danger> dangers(RunCommand op, Scene scene) {
        if (!op.command().equals("LOCK")) {
            return Stream.empty();
        }
        return scene.effects(op)
            .locks()
            .stream()
            .filter((lock) -> lock.waiting() != Waiting.SCHEMA_CHANGES)
            .map(TableLock::table)
            .limit(1)
            .map((table) -> Danger.waiting(table, Verdict.WILL_PASS,
                    "LOCK keeps others from %s for as long as the rest of the transaction takes.".formatted(table)));
    }

}
