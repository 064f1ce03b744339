package dev.aludel.safety.rule.rewrite;

import java.util.stream.Stream;

import dev.aludel.operation.RunCommand;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;

/** VACUUM FULL copies the whole table. */
final class VacuumFull implements Rule<RunCommand> {

    @Override
    public Class<RunCommand> subject() {
        return RunCommand.class;
    }

    @Override
    public Stream<Danger> dangers(RunCommand op, Scene scene) {
        return Copied.by(op, "VACUUM", scene);
    }

}
