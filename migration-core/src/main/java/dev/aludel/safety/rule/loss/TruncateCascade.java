package dev.aludel.safety.rule.loss;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import dev.aludel.operation.TruncateTables;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/** TRUNCATE CASCADE empties tables that nobody named. */
final class TruncateCascade implements Rule<TruncateTables> {

    @Override
    public Class<TruncateTables> subject() {
        return TruncateTables.class;
    }

    @Override
    public Stream<Danger> dangers(TruncateTables op, Scene scene) {
        return op.cascade()
                ? reached(op, scene.before()).entrySet()
                    .stream()
                    .map((found) -> Danger.loss(found.getKey(), scene.lossOfRows(found.getKey()),
                            "CASCADE empties %s, too, which refers to %s.".formatted(found.getKey(), found.getValue())))
                : Stream.empty();
    }

    /** The tables that are not named, each with one that it refers to. */
    private static Map<QualifiedName, QualifiedName> reached(TruncateTables op, Schema schema) {
        Map<QualifiedName, QualifiedName> reached = new LinkedHashMap<>();
        Deque<QualifiedName> next = new ArrayDeque<>(op.tables());
        while (!next.isEmpty()) {
            QualifiedName emptied = next.remove();
            schema.referring(emptied)
                .map(Table::name)
                .filter((table) -> !op.tables().contains(table) && reached.putIfAbsent(table, emptied) == null)
                .forEach(next::add);
        }
        return reached;
    }

}
