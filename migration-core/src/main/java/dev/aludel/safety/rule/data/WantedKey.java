package dev.aludel.safety.rule.data;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.aludel.fact.DuplicatesIn;
import dev.aludel.operation.AddPrimaryKey;
import dev.aludel.operation.AddUnique;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.Operation;
import dev.aludel.safety.Scene;
import dev.aludel.schema.Column;
import dev.aludel.schema.Deferral;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.IndexedExpression;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Serial;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;

/**
 * What an operation wants to be unique.
 *
 * @param action the operation, as the subject of a sentence
 * @param table the table
 * @param keys the parts of the key
 * @param nullsDistinct whether a row with a null in its key is like no other
 * @param where which rows count; null for all
 * @param periods whether overlapping is forbidden, too, so that no question finds all
 * that is wrong
 * @param leftover the index that stays when the operation fails; null for none
 */
record WantedKey(String action, QualifiedName table, List<DuplicatesIn.Key> keys, boolean nullsDistinct,
        @Nullable String where, boolean periods, @Nullable String leftover) {

    /** Nothing where an operation demands no such thing of rows that are there. */
    static Optional<WantedKey> of(Operation op, Scene scene) {
        if (op instanceof AddUnique add) {
            UniqueConstraint unique = add.unique();
            return Optional.of(new WantedKey(
                    "Making %s unique in %s".formatted(String.join(", ", unique.columns()), add.table()), add.table(),
                    columns(unique.columns()), unique.options().nullsDistinct(), null, unique.withoutOverlaps(), null));
        }
        if (op instanceof AddPrimaryKey add) {
            PrimaryKey key = add.primaryKey();
            return Optional.of(new WantedKey(
                    "Making %s the primary key of %s".formatted(String.join(", ", key.columns()), add.table()),
                    add.table(), columns(key.columns()), true, null, key.withoutOverlaps(), null));
        }
        return (op instanceof CreateIndex create && create.index().unique()) ? Optional.of(of(create))
                : Optional.empty();
    }

    private static WantedKey of(CreateIndex op) {
        Index index = op.index();
        List<DuplicatesIn.Key> keys = keys(index).toList();
        String text = keys.stream().map(DuplicatesIn.Key::text).collect(Collectors.joining(", "));
        return new WantedKey("Creating a unique index of %s on %s".formatted(text, op.table()), op.table(), keys,
                index.options().nullsDistinct(), index.where(), false, op.concurrently() ? index.name() : null);
    }

    private static List<DuplicatesIn.Key> columns(List<String> names) {
        return names.stream().map((name) -> new DuplicatesIn.Key(name, false)).toList();
    }

    private static Stream<DuplicatesIn.Key> keys(Index index) {
        return index.keys().stream().map((key) -> new DuplicatesIn.Key(key.text(), key instanceof IndexedExpression));
    }

    /** What tells whether it will pass. */
    Optional<DuplicatesIn> question() {
        return this.periods ? Optional.empty()
                : Optional.of(new DuplicatesIn(this.table, this.keys, this.nullsDistinct, this.where));
    }

    /**
     * Whether a column of it was added a moment ago and tells all rows apart: a null is
     * like no other, and numbers of its own are counted.
     */
    boolean isBornUnique(Scene scene) {
        return this.keys.stream()
            .filter((key) -> !key.expression())
            .anyMatch((key) -> this.nullsDistinct && scene.isStillNull(this.table, key.text())
                    || isCounted(key.text(), scene));
    }

    private boolean isCounted(String name, Scene scene) {
        Function<Schema, Optional<Column>> column = (schema) -> schema.whole(this.table)
            .flatMap((found) -> found.column(name));
        boolean born = scene.isBornHere(this.table, name) || column.apply(scene.before()).isEmpty();
        return born && !scene.mayHaveChangedRowsOf(this.table)
                && column.apply(scene.after())
                    .filter((found) -> found.value() instanceof Identity || found.value() instanceof Serial)
                    .isPresent();
    }

    /** Whether a key that is there already is part of it. */
    boolean isProved(Scene scene) {
        return !this.periods && scene.before().whole(this.table).filter(this::isProvedBy).isPresent();
    }

    private boolean isProvedBy(Table found) {
        Set<DuplicatesIn.Key> wanted = new HashSet<>(this.keys);
        boolean constraint = found.constraints()
            .stream()
            .filter((one) -> one.deferral() == Deferral.NOT_DEFERRABLE)
            .anyMatch((one) -> (one instanceof PrimaryKey key && !key.withoutOverlaps()
                    || one instanceof UniqueConstraint unique && !unique.withoutOverlaps()
                            && isAsStrict(unique.options().nullsDistinct(), unique.columns(), found))
                    && wanted.containsAll(columns(one.columns())));
        return constraint || found.indexes()
            .stream()
            .anyMatch((index) -> index.unique() && index.valid()
                    && (index.where() == null || Objects.equals(index.where(), this.where))
                    && index.keys().stream().allMatch(WantedKey::isCompared)
                    && isAsStrict(index.options().nullsDistinct(), index.columns(), found)
                    && wanted.containsAll(keys(index).toList()));
    }

    /** Where null equals null now, it must have done so, or there is none. */
    private boolean isAsStrict(boolean distinct, List<String> columns, Table found) {
        return this.nullsDistinct || !distinct || columns.stream()
            .allMatch((name) -> found.column(name).filter((column) -> !column.nullable()).isPresent());
    }

    private static boolean isCompared(IndexKey key) {
        return key.collation() == null && key.operatorClass() == null;
    }

}
