package dev.aludel.dialect;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The primary key of a table, as the database has it.
 *
 * @param columns its columns in order
 * @param types their types, written as a cast has them
 * @param rows about how many rows the table has; null where nobody has counted
 */
public record TableKey(List<String> columns, List<String> types, @Nullable Long rows) {

    public TableKey {
        columns = List.copyOf(columns);
        types = List.copyOf(types);
    }

}
