package dev.aludel.safety.rule.convention;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.aludel.operation.CreateIndex;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.schema.Index;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;

/** An index that another one does the work of. */
final class RedundantIndex implements Rule<CreateIndex> {

    @Override
    public Class<CreateIndex> subject() {
        return CreateIndex.class;
    }

    @Override
    public Stream<Danger> dangers(CreateIndex op, Scene scene) {
        if (op.index().where() != null || !op.index().method().equals("btree")) {
            return Stream.empty();
        }
        Optional<Table> table = scene.before().table(op.table());
        List<String> keys = texts(op.index());
        Stream<Danger> needless = op.index().unique() ? Stream.empty()
                : table.stream()
                    .flatMap(RedundantIndex::ordered)
                    .filter((other) -> startsWith(other.keys(), keys))
                    .limit(1)
                    .map((other) -> Danger.remark("Index %s is needless beside %s, which starts with the same columns."
                        .formatted(op.index().name(), other.name())));
        Stream<Danger> outdone = table.stream()
            .flatMap((found) -> found.indexes().stream())
            .filter((index) -> !index.unique() && index.where() == null && index.method().equals("btree"))
            .filter((index) -> texts(index).size() < keys.size() && startsWith(keys, texts(index)))
            .map((index) -> Danger.remark("Index %s is needless beside %s, which starts with the same columns."
                .formatted(index.name(), op.index().name())));
        return Stream.concat(needless, outdone);
    }

    /**
     * What can be searched in order.
     *
     * @param name its name
     * @param keys its columns and expressions
     */
    private record Ordered(@Nullable String name, List<String> keys) {

    }

    private static Stream<Ordered> ordered(Table table) {
        Stream<Ordered> keys = table.constraints()
            .stream()
            .filter((key) -> key instanceof PrimaryKey || key instanceof UniqueConstraint)
            .map((key) -> new Ordered(key.name(), key.columns()));
        Stream<Ordered> indexes = table.indexes()
            .stream()
            .filter((index) -> index.where() == null && index.method().equals("btree"))
            .map((index) -> new Ordered(index.name(), texts(index)));
        return Stream.concat(keys, indexes);
    }

    private static List<String> texts(Index index) {
        return index.keys()
            .stream()
            .map((key) -> key.text() + " " + key.order())
            .map((text) -> text.replace(" ASCENDING", ""))
            .toList();
    }

    private static boolean startsWith(List<String> keys, List<String> start) {
        return keys.size() >= start.size() && keys.subList(0, start.size()).equals(start);
    }

}
