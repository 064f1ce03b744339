package dev.aludel.safety.rule.convention;

import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.aludel.operation.RunCommand;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;

/** An INSERT that depends on the order of columns. */
final class InsertWithoutColumns implements Rule<RunCommand> {

    private static final Pattern INSERT = Pattern
        .compile("(?is)INSERT\\s+INTO\\s+[\\w$.\"]+\\s+(AS\\s+\\w+\\s+)?(OVERRIDING\\b.*?)?(VALUES|SELECT|TABLE)\\b.*");

    @Override
    public Class<RunCommand> subject() {
        return RunCommand.class;
    }

    @Override
    public Stream<Danger> dangers(RunCommand op, Scene scene) {
        return INSERT.matcher(op.sql()).matches() ? Stream.of(Danger
            .remark("The INSERT does not name its columns: it fails, or fills others, when the table gets one more."))
                : Stream.empty();
    }

}
