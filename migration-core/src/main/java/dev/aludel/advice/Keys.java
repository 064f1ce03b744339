package dev.aludel.advice;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.Constraint;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.IndexedColumn;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;

/** By what a table can be searched. */
final class Keys {

    private Keys() {
    }

    /** The indexes that constraints bring, as if they were indexes of their own. */
    static Stream<Index> ofConstraints(Table table) {
        return table.constraints().stream().flatMap(Keys::of);
    }

    private static Stream<Index> of(Constraint constraint) {
        if (constraint instanceof PrimaryKey key && !key.withoutOverlaps()) {
            return Stream.of(unique(key.name(), key.columns()).with(key.options()));
        }
        if (constraint instanceof UniqueConstraint key && !key.withoutOverlaps()) {
            return Stream.of(unique(key.name(), key.columns()).with(key.options()));
        }
        return Stream.empty();
    }

    private static Index unique(@Nullable String name, List<String> columns) {
        return Index.of(name, columns.stream().map(IndexKey::column).toList()).asUnique();
    }

    /**
     * Whether all rows with given values in some columns are found by an index: they are
     * the first that it is sorted by, in any order.
     */
    static boolean find(Table table, List<String> columns) {
        return Stream.concat(table.indexes().stream(), ofConstraints(table))
            .anyMatch((index) -> index.valid() && index.where() == null && begins(index, columns));
    }

    private static boolean begins(Index index, List<String> columns) {
        if (index.method().equals("hash")) {
            return columns.equals(leading(index, columns.size()));
        }
        return index.method().equals("btree")
                && new HashSet<>(leading(index, columns.size())).equals(new HashSet<>(columns));
    }

    /** The first columns that an index is sorted by. */
    static List<String> leading(Index index, int number) {
        return index.keys().stream().limit(number).filter(IndexedColumn.class::isInstance).map(IndexKey::text).toList();
    }

    /** Whether a column is the first that something is sorted by. */
    static boolean leads(Table table, String column) {
        return Stream.concat(table.indexes().stream(), ofConstraints(table))
            .anyMatch((index) -> leading(index, 1).contains(column));
    }

}
