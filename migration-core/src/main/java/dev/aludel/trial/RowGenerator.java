package dev.aludel.trial;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.Rows;
import dev.aludel.dialect.TableRows;
import dev.aludel.schema.Column;
import dev.aludel.schema.Default;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/**
 * Invents rows for tables of a scratch database. It guesses values that a table may
 * accept, and lets the database say whether it does.
 */
public final class RowGenerator {

    private static final int ROWS = 5;

    private static final int GUESSES = 40;

    private static final int PARENTS = 20;

    private final Rows access;

    private final Connection connection;

    private final Schema schema;

    private final PossibleValues values;

    /**
     * Invents rows.
     * @param connection a session of the scratch database, in autocommit
     * @param schema its schema
     */
    public RowGenerator(Rows access, Connection connection, Schema schema) {
        this.access = access;
        this.connection = connection;
        this.schema = schema;
        this.values = new PossibleValues(access, schema);
    }

    /**
     * Fills tables, those first that others refer to.
     * @return how many rows each of them got, or why it got none
     */
    public Map<QualifiedName, Filled> fill(Collection<Table> tables) throws SQLException {
        Map<QualifiedName, Table> wanted = new TreeMap<>();
        tables.stream()
            .filter((table) -> table.inheritance().partitionKey() == null)
            .forEach((table) -> wanted.put(table.name(), this.schema.whole(table.name()).orElse(table)));
        Map<QualifiedName, Filled> filled = new LinkedHashMap<>();
        Set<QualifiedName> begun = new HashSet<>();
        for (Table table : wanted.values()) {
            fill(table, wanted, filled, begun);
        }
        return filled;
    }

    private void fill(Table table, Map<QualifiedName, Table> wanted, Map<QualifiedName, Filled> filled,
            Set<QualifiedName> begun) throws SQLException {
        if (!begun.add(table.name())) {
            return;
        }
        for (ForeignKey key : table.foreignKeys()) {
            Table parent = wanted.get(key.referencedTable());
            if (parent != null) {
                fill(parent, wanted, filled, begun);
            }
        }
        filled.put(table.name(), fill(table));
    }

    private Filled fill(Table table) throws SQLException {
        int added = 0;
        String refusal = null;
        Map<ForeignKey, TableRows> parents = new LinkedHashMap<>();
        for (ForeignKey key : table.foreignKeys()) {
            Table parent = this.schema.whole(key.referencedTable()).orElse(null);
            if (parent != null && !parent.name().equals(table.name())) {
                parents.put(key, this.access.some(this.connection, parent, PARENTS));
            }
        }
        for (int number = 1; number <= ROWS; number++) {
            String failure = addOne(table, parents, number);
            added += (failure == null) ? 1 : 0;
            refusal = (refusal == null) ? failure : refusal;
        }
        return new Filled(added, (added == 0) ? refusal : null);
    }

    /** Null where the database accepts one, else why it did not accept the last guess. */
    private @Nullable String addOne(Table table, Map<ForeignKey, TableRows> parents, int number) {
        String failure = null;
        for (int guess = 0; guess < GUESSES; guess++) {
            Map<String, @Nullable String> row = row(table, parents, number, guess);
            List<String> columns = List.copyOf(row.keySet());
            List<@Nullable String> rowValues = new ArrayList<>(row.values());
            try {
                this.access.add(this.connection, new TableRows(table.name(), columns, List.of(rowValues)));
                return null;
            }
            catch (SQLException ex) {
                SQLException told = (ex.getNextException() != null) ? ex.getNextException() : ex;
                failure = String.valueOf(told.getMessage()).lines().findFirst().orElse("");
            }
        }
        return failure;
    }

    private Map<String, @Nullable String> row(Table table, Map<ForeignKey, TableRows> parents, int number, int guess) {
        Random random = new Random(31L * number + guess);
        Map<String, @Nullable String> row = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            boolean given = column.value() == null || column.value() instanceof Default && column.nullable();
            if (given) {
                List<String> possible = this.values.of(table, column, number + guess * ROWS);
                String value = possible.isEmpty() ? null
                        : possible.get((guess == 0) ? number % possible.size() : random.nextInt(possible.size()));
                boolean leftOut = column.nullable() && guess > GUESSES / 2;
                row.put(column.name(), leftOut ? null : value);
            }
        }
        parents.forEach((key, rows) -> {
            int parent = (guess == 0) ? number - 1 : random.nextInt(Math.max(1, rows.size()));
            refer(row, key, rows, parent);
        });
        table.foreignKeys()
            .stream()
            .filter((key) -> key.referencedTable().equals(table.name()))
            .forEach((key) -> key.columns().forEach((column) -> row.put(column, null)));
        return row;
    }

    private void refer(Map<String, @Nullable String> row, ForeignKey key, TableRows parents, int number) {
        List<String> referenced = !key.referencedColumns().isEmpty() ? key.referencedColumns()
                : Objects.requireNonNull(this.schema.table(key.referencedTable()).orElseThrow().primaryKey()).columns();
        List<String> found = (parents.size() > 0) ? parents.key(parents.rows().get(number % parents.size()), referenced)
                : null;
        for (int i = 0; i < key.columns().size(); i++) {
            row.put(key.columns().get(i), (found != null) ? found.get(i) : null);
        }
    }

    /**
     * What came of it.
     *
     * @param rows how many rows were added
     * @param refusal why there are none, in the database's words; null where there are
     * some
     */
    public record Filled(int rows, @Nullable String refusal) {

    }

}
