package dev.aludel.trial;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.TableSum;
import dev.aludel.diff.Diff;
import dev.aludel.diff.Equivalence;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Column;
import dev.aludel.schema.Index;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/**
 * What a database is like at one moment.
 *
 * @param schema its schema
 * @param sums what the rows of each table come to
 */
public record Picture(Schema schema, Map<QualifiedName, TableSum> sums) {

    public Picture {
        sums = Map.copyOf(sums);
    }

    /**
     * Looks at a database.
     * @param before a picture that this one will be compared with: rows are told apart by
     * the same columns; null for none
     */
    public static Picture of(Connection connection, Dialect dialect, Schema schema, @Nullable Picture before)
            throws SQLException {
        Map<QualifiedName, TableSum> sums = new TreeMap<>();
        for (QualifiedName name : schema.tables().keySet()) {
            Table table = schema.whole(name).orElseThrow();
            TableSum old = (before != null) ? before.sums.get(name) : null;
            List<String> key = (old != null) ? old.key() : key(table);
            boolean there = key.stream().allMatch((column) -> table.column(column).isPresent());
            sums.put(name, dialect.rows().sum(connection, table, there ? key : key(table)));
        }
        return new Picture(schema, sums);
    }

    /** What was done to the schema between this and another moment, in words. */
    public List<String> schemaChanges(Picture after, Equivalence equivalence) {
        if (this.schema.equals(after.schema)) {
            return List.of();
        }
        List<String> changes = words(Diff.between(this.schema, after.schema, equivalence));
        return changes.isEmpty() ? words(Diff.between(after.schema, this.schema, equivalence)) : changes;
    }

    /** The indexes that nobody can use, and could before. */
    public List<String> brokenIndexes(Picture after) {
        return after.invalidIndexes().filter((index) -> invalidIndexes().noneMatch(index::equals)).toList();
    }

    /**
     * Rows and values that are not what they were, in what was there before and is still.
     */
    public List<String> rowChanges(Picture after) {
        List<String> changes = new ArrayList<>();
        new TreeMap<>(this.sums).forEach((table, before) -> {
            TableSum now = after.sums.get(table);
            if (now != null && now.rows() != before.rows()) {
                changes.add("%s has %s instead of %d".formatted(table, rows(now.rows()), before.rows()));
            }
            else if (now != null && now.key().equals(before.key())) {
                differing(before, now).map((column) -> table + "." + column).forEach(changes::add);
            }
        });
        return changes;
    }

    /** Rows and values that were there and are not any more, or are others. */
    public List<String> losses(Picture after) {
        List<String> losses = new ArrayList<>();
        new TreeMap<>(this.sums).forEach((table, before) -> {
            TableSum now = after.sums.get(table);
            long left = (now != null) ? now.rows() : 0;
            if (now == null || left < before.rows()) {
                if (before.rows() > 0) {
                    losses.add("%s of %s".formatted(rows(before.rows() - left), table));
                }
                return;
            }
            if (left == before.rows() && left > 0) {
                Stream
                    .concat(before.columns().keySet().stream().filter((column) -> !now.columns().containsKey(column)),
                            differing(before, now))
                    .map((column) -> table + "." + column)
                    .forEach(losses::add);
            }
        });
        return losses;
    }

    /** Rows that were not there. */
    public List<String> newRows(Picture after) {
        List<String> rows = new ArrayList<>();
        new TreeMap<>(after.sums).forEach((table, now) -> {
            TableSum before = this.sums.get(table);
            long old = (before != null) ? before.rows() : 0;
            if (now.rows() > old) {
                rows.add("%s of %s".formatted(rows(now.rows() - old), table));
            }
        });
        return rows;
    }

    /** The tables that have no rows and were not there before. */
    public List<Table> newAndEmpty(Picture before) {
        return this.schema.tables()
            .values()
            .stream()
            .filter((table) -> before.schema.table(table.name()).isEmpty())
            .filter((table) -> Objects.requireNonNull(this.sums.get(table.name())).rows() == 0)
            .toList();
    }

    private Stream<String> invalidIndexes() {
        return this.schema.tables()
            .values()
            .stream()
            .flatMap((table) -> table.indexes().stream())
            .filter((index) -> !index.valid())
            .map(Index::name)
            .map((name) -> "index %s is not valid".formatted(name));
    }

    private static Stream<String> differing(TableSum before, TableSum now) {
        return before.columns()
            .entrySet()
            .stream()
            .filter((column) -> now.columns().containsKey(column.getKey())
                    && !column.getValue().equals(now.columns().get(column.getKey())))
            .map(Map.Entry::getKey);
    }

    private static List<String> key(Table table) {
        PrimaryKey key = table.primaryKey();
        List<String> columns = table.columns().stream().map(Column::name).toList();
        return (key != null && columns.containsAll(key.columns())) ? key.columns() : List.of();
    }

    private static List<String> words(List<Operation> operations) {
        return operations.stream().map(Operation::describe).toList();
    }

    private static String rows(long rows) {
        return (rows == 1) ? "1 row" : rows + " rows";
    }

}
