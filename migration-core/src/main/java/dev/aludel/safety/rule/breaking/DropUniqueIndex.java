package dev.aludel.safety.rule.breaking;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.aludel.operation.DropIndex;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;

/** Without its unique index rows may be alike. */
final class DropUniqueIndex implements Rule<DropIndex> {

    @Override
    public Class<DropIndex> subject() {
        return DropIndex.class;
    }

    @Override
    public Stream<Danger> dangers(DropIndex op, Scene scene) {
        Index dropped = op.definition();
        QualifiedName table = op.table();
        if (dropped == null || table == null || !dropped.unique() || isNew(op, table, scene)
                || isReplaced(table, dropped, scene)) {
            return Stream.empty();
        }
        String keys = dropped.keys().stream().map(IndexKey::text).collect(Collectors.joining(", "));
        return Stream.of(Danger.breakage(table,
                "Dropping unique index %s lets rows of %s be alike in %s, and INSERT … ON CONFLICT (%s) fails."
                    .formatted(op.name(), table, keys, keys)));
    }

    private static boolean isNew(DropIndex op, QualifiedName table, Scene scene) {
        return scene.start().table(table).filter((found) -> found.index(op.name().name()).isEmpty()).isPresent();
    }

    private static boolean isReplaced(QualifiedName table, Index dropped, Scene scene) {
        Optional<Table> end = scene.end().table(table);
        boolean whole = dropped.where() == null
                && Replacement.isUnique(end, dropped.keys().stream().map(IndexKey::text).toList());
        return whole || end.stream()
            .flatMap((found) -> found.indexes().stream())
            .anyMatch((other) -> other.unique() && other.valid() && other.keys().equals(dropped.keys())
                    && Objects.equals(other.where(), dropped.where()));
    }

}
