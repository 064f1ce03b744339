package dev.aludel.plan;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.aludel.schema.ColumnName;
import dev.aludel.schema.QualifiedName;

/**
 * What has another name from now on, and is found under the old one until the old code is
 * gone.
 *
 * @param tables the old names of tables, by their new ones
 * @param columns the columns that the old code uses, by those that come in their place;
 * their tables have their new names
 * @param full those of the new columns whose old ones are nowhere null
 */
public record Renames(Map<QualifiedName, QualifiedName> tables, Map<ColumnName, ColumnName> columns,
        Set<ColumnName> full) {

    /** Nothing has. */
    public static final Renames NONE = new Renames(Map.of(), Map.of(), Set.of());

    public Renames {
        tables = Map.copyOf(tables);
        columns = Map.copyOf(columns);
        full = Set.copyOf(full);
    }

    /** What a table was called before. */
    public QualifiedName before(QualifiedName table) {
        return this.tables.getOrDefault(table, table);
    }

    /** The column that the old code uses instead of a new one. */
    public Optional<ColumnName> source(ColumnName column) {
        return Optional.ofNullable(this.columns.get(column));
    }

    /** The column that comes in the place of one that the old code uses. */
    public Optional<ColumnName> successor(ColumnName source) {
        return this.columns.entrySet()
            .stream()
            .filter((entry) -> entry.getValue().equals(source))
            .map(Map.Entry::getKey)
            .findFirst();
    }

}
