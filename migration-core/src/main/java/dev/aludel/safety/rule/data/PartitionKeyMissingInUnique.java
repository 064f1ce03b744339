package dev.aludel.safety.rule.data;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.aludel.fact.DuplicatesIn;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.Operation;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;

/** What is unique in a divided table is told apart by what divides it. */
final class PartitionKeyMissingInUnique implements Rule<Operation> {

    @Override
    public Class<Operation> subject() {
        return Operation.class;
    }

    @Override
    public Stream<Danger> dangers(Operation op, Scene scene) {
        if (op instanceof CreateTable create) {
            return create.table()
                .constraints()
                .stream()
                .filter((key) -> key instanceof PrimaryKey || key instanceof UniqueConstraint)
                .map(Constraint::columns)
                .flatMap((columns) -> danger(create.table(), columns).stream());
        }
        return WantedKey.of(op, scene)
            .flatMap((key) -> scene.before()
                .table(key.table())
                .flatMap((table) -> danger(table,
                        key.keys().stream().filter((part) -> !part.expression()).map(DuplicatesIn.Key::text).toList())))
            .stream();
    }

    private static Optional<Danger> danger(Table table, List<String> columns) {
        if (PartitionKeys.hasExpression(table)) {
            return Optional.of(Danger.failure(table.name(), Verdict.WILL_FAIL,
                    "A key of %s fails: its rows are divided by an expression, and no key can hold that."
                        .formatted(table.name())));
        }
        List<String> missing = PartitionKeys.columns(table)
            .stream()
            .filter((column) -> !columns.contains(column))
            .toList();
        return missing.isEmpty() ? Optional.empty()
                : Optional.of(Danger.failure(table.name(), Verdict.WILL_FAIL,
                        "A key of %s without %s fails: its rows are divided by that.".formatted(table.name(),
                                String.join(", ", missing))));
    }

}
