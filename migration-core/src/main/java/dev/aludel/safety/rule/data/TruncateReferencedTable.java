package dev.aludel.safety.rule.data;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.aludel.operation.TruncateTables;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;

/** TRUNCATE fails where another table refers to the one that it empties. */
final class TruncateReferencedTable implements Rule<TruncateTables> {

    @Override
    public Class<TruncateTables> subject() {
        return TruncateTables.class;
    }

    @Override
    public Stream<Danger> dangers(TruncateTables op, Scene scene) {
        return op.cascade() ? Stream.empty() : op.tables().stream().flatMap((table) -> danger(op, table, scene));
    }

    private static Stream<Danger> danger(TruncateTables op, QualifiedName table, Scene scene) {
        List<QualifiedName> referring = scene.before()
            .referring(table)
            .map(Table::name)
            .filter((other) -> !op.tables().contains(other))
            .toList();
        String names = referring.stream().map(QualifiedName::toString).collect(Collectors.joining(" and "));
        return referring.isEmpty() ? Stream.empty()
                : Stream.of(Danger.failure(table, Verdict.WILL_FAIL,
                        "Emptying %s fails: %s %s to it by a foreign key, also where no row does.".formatted(table,
                                names, (referring.size() == 1) ? "refers" : "refer")));
    }

}
