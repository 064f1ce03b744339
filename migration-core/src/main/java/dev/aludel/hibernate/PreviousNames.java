package dev.aludel.hibernate;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import dev.aludel.schema.ColumnName;
import dev.aludel.schema.QualifiedName;

/**
 * What tables and columns were called before, as {@link PreviousName} says it.
 *
 * @param tables the old names of each table; they lie in its schema
 * @param columns the old names of each column, by its new name
 */
public record PreviousNames(Map<QualifiedName, Set<String>> tables, Map<ColumnName, Set<String>> columns) {

    /** Nobody has said anything. */
    public static final PreviousNames NONE = new PreviousNames(Map.of(), Map.of());

    public PreviousNames {
        tables = Map.copyOf(tables);
        columns = Map.copyOf(columns);
    }

    /** The old names of a table. */
    public Set<String> of(QualifiedName table) {
        return this.tables.getOrDefault(table, Set.of());
    }

    /** The old names of a column. */
    public Set<String> of(ColumnName column) {
        return this.columns.getOrDefault(column, Set.of());
    }

    /** These and others. */
    public PreviousNames and(PreviousNames others) {
        return new PreviousNames(both(this.tables, others.tables), both(this.columns, others.columns));
    }

    /** The same with other names for the tables of today. */
    PreviousNames named(UnaryOperator<QualifiedName> name) {
        Map<QualifiedName, Set<String>> named = new HashMap<>();
        this.tables.forEach((table, old) -> named.putIfAbsent(name.apply(table), old));
        Map<ColumnName, Set<String>> namedColumns = new HashMap<>();
        this.columns.forEach((column, old) -> namedColumns
            .putIfAbsent(new ColumnName(name.apply(column.table()), column.column()), old));
        return new PreviousNames(named, namedColumns);
    }

    private static <K> Map<K, Set<String>> both(Map<K, Set<String>> one, Map<K, Set<String>> other) {
        Map<K, Set<String>> all = new HashMap<>(one);
        other.forEach((key, names) -> all.merge(key, names, (ours, theirs) -> {
            Set<String> merged = new TreeSet<>(ours);
            merged.addAll(theirs);
            return merged;
        }));
        return all;
    }

}
