package dev.aludel.safety.rule.transaction;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.aludel.dialect.SqlReader;
import dev.aludel.migration.Migration;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RunCommand;
import dev.aludel.replay.Step;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;

/** One statement that cannot run in a transaction takes the others out of it. */
final class MixedTransactionalStatements implements Rule<Migration> {

    @Override
    public Class<Migration> subject() {
        return Migration.class;
    }

    @Override
    public Stream<Danger> dangers(Migration migration, Scene scene) {
        if (!migration.header().transactional() || scene.isTransactional()) {
            return Stream.empty();
        }
        SqlReader reader = scene.dialect().reader();
        Map<Boolean, List<Step>> steps = scene.steps()
            .stream()
            .filter((step) -> !step.operations().stream().allMatch(MixedTransactionalStatements::isSetting))
            .collect(Collectors.partitioningBy((step) -> reader.needsAutocommit(step.statement().text())));
        List<Step> outside = steps.getOrDefault(true, List.of());
        List<Step> inside = steps.getOrDefault(false, List.of());
        if (outside.isEmpty() || inside.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(Stepwise.instead(Danger.remark(
                "'%s' cannot run in a transaction, so none of these %d statements does: if one fails, those before it stay, "
                    .formatted(outside.get(0).statement().summary(), scene.steps().size())
                        + "and the next upgrade goes on with it."),
                scene.steps().stream()));
    }

    private static boolean isSetting(Operation operation) {
        return operation instanceof RunCommand command && command.command().equals("SET");
    }

}
