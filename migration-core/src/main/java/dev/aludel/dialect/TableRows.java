package dev.aludel.dialect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.QualifiedName;

/**
 * Rows of one table as the database itself writes their values, so that it reads them
 * again as they were. It does not print them.
 *
 * @param table the table
 * @param columns the columns that a statement may fill, in order
 * @param rows the values of each row in that order; null for null
 */
public record TableRows(QualifiedName table, List<String> columns, List<List<@Nullable String>> rows) {

    public TableRows {
        columns = List.copyOf(columns);
        // A list that may hold null is no List.copyOf.
        rows = rows.stream().map((row) -> Collections.unmodifiableList(new ArrayList<>(row))).toList();
    }

    /** How many there are. */
    public int size() {
        return this.rows.size();
    }

    /** The same with these rows. */
    public TableRows with(List<List<@Nullable String>> newRows) {
        return new TableRows(this.table, this.columns, newRows);
    }

    /**
     * The values of some of its columns, for each row; without rows that have a null
     * there.
     */
    public List<List<String>> keys(List<String> keyColumns) {
        List<List<String>> keys = new ArrayList<>();
        this.rows.forEach((row) -> {
            List<String> key = key(row, keyColumns);
            if (key != null) {
                keys.add(key);
            }
        });
        return keys;
    }

    /** The values of some columns in one of its rows; null where one of them is. */
    public @Nullable List<String> key(List<@Nullable String> row, List<String> keyColumns) {
        List<String> key = new ArrayList<>();
        for (String column : keyColumns) {
            int index = this.columns.indexOf(column);
            String value = (index >= 0) ? row.get(index) : null;
            if (value == null) {
                return null;
            }
            key.add(value);
        }
        return List.copyOf(key);
    }

    @Override
    public String toString() {
        return "%d rows of %s".formatted(size(), this.table);
    }

}
