package dev.aludel.safety.rule.loss;

import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.aludel.operation.Operation;
import dev.aludel.operation.RunCommand;
import dev.aludel.operation.RunSql;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;

/** A migration is no place to drop a database. */
final class DropDatabase implements Rule<Operation> {

    private static final Pattern DROP = Pattern.compile("\\s*DROP\\s+DATABASE\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    @Override
    public Class<Operation> subject() {
        return Operation.class;
    }

    @Override
    public Stream<Danger> dangers(Operation op, Scene scene) {
        boolean drops = (op instanceof RunCommand || op instanceof RunSql) && DROP.matcher(scene.text()).matches();
        return drops
                ? Stream.of(Danger
                    .remark("A whole database goes, with everything in it, and no transaction brings it back."))
                : Stream.empty();
    }

}
