package dev.aludel.safety.rule.data;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.aludel.diff.Equivalence;
import dev.aludel.operation.AddColumn;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.NotNeeded;
import dev.aludel.operation.Operation;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.schema.Column;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.Table;

/** IF NOT EXISTS is content with another thing of the same name. */
final class IfNotExistsHidesDifference implements Rule<NotNeeded> {

    @Override
    public Class<NotNeeded> subject() {
        return NotNeeded.class;
    }

    @Override
    public Stream<Danger> dangers(NotNeeded op, Scene scene) {
        return difference(op.operation(), scene).map((difference) -> Danger
            .remark("IF NOT EXISTS makes nothing, since there is one of that name already, but another: %s."
                .formatted(difference)))
            .stream();
    }

    private static Optional<String> difference(Operation op, Scene scene) {
        Equivalence equivalence = scene.dialect().equivalence();
        if (op instanceof AddColumn add) {
            return scene.before()
                .whole(add.table())
                .flatMap((table) -> table.column(add.column().name()))
                .flatMap((found) -> difference(add.column(), found, equivalence));
        }
        if (op instanceof CreateTable create) {
            return scene.before()
                .whole(create.table().name())
                .flatMap((found) -> difference(create.table(), found, equivalence));
        }
        return (op instanceof CreateIndex create && create.index().name() != null) ? scene.before()
            .tableOfIndex(create.table().sibling(create.index().name()))
            .flatMap((table) -> difference(create, table, equivalence)) : Optional.empty();
    }

    private static Optional<String> difference(Column wanted, Column found, Equivalence equivalence) {
        if (!equivalence.sameType(wanted.type(), found.type())) {
            return Optional.of("column %s is %s, not %s".formatted(found.name(), found.type(), wanted.type()));
        }
        return (wanted.nullable() == found.nullable()) ? Optional.empty() : Optional
            .of("column %s is %s".formatted(found.name(), found.nullable() ? "not mandatory" : "mandatory"));
    }

    private static Optional<String> difference(Table wanted, Table found, Equivalence equivalence) {
        return wanted.columns()
            .stream()
            .flatMap((column) -> found.column(column.name())
                .map((there) -> difference(column, there, equivalence))
                .orElseGet(() -> Optional.of("it has no column " + column.name()))
                .stream())
            .findFirst();
    }

    private static Optional<String> difference(CreateIndex op, Table table, Equivalence equivalence) {
        Index wanted = op.index();
        Index found = table.index(String.valueOf(wanted.name())).orElse(wanted);
        if (!table.name().equals(op.table())) {
            return Optional.of("it is an index of " + table.name());
        }
        if (!found.valid()) {
            return Optional.of("it is not valid, as a concurrent creation leaves it that failed");
        }
        if (wanted.unique() != found.unique()) {
            return Optional.of(found.unique() ? "it is unique" : "it is not unique");
        }
        boolean same = wanted.keys().size() == found.keys().size()
                && Stream.iterate(0, (place) -> place < wanted.keys().size(), (place) -> place + 1)
                    .allMatch((place) -> isSame(wanted.keys().get(place), found.keys().get(place), equivalence));
        if (!same) {
            return Optional.of("it is over other columns");
        }
        return isSame(wanted.where(), found.where(), equivalence) ? Optional.empty()
                : Optional.of("it is over other rows");
    }

    private static boolean isSame(IndexKey one, IndexKey other, Equivalence equivalence) {
        return one.getClass() == other.getClass() && equivalence.sameExpression(one.text(), other.text());
    }

    private static boolean isSame(@Nullable String one, @Nullable String other, Equivalence equivalence) {
        return Objects.equals(one, other) || one != null && other != null && equivalence.sameExpression(one, other);
    }

}
