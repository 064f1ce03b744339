package dev.aludel.safety.rule.migration;

import java.util.stream.Stream;

import dev.aludel.operation.RunSql;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;

/** What a statement does is not known. */
final class DynamicSqlOpaque implements Rule<RunSql> {

    @Override
    public Class<RunSql> subject() {
        return RunSql.class;
    }

    @Override
    public Stream<Danger> dangers(RunSql op, Scene scene) {
        return Stream.of(Danger.remark("Not analysed: what this statement does to tables and rows is not known."));
    }

}
