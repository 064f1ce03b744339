package dev.aludel.hibernate;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.QualifiedName;

/**
 * What the user calls a table or a column: {@code Task} or {@code Task.dueDate}.
 *
 * @param tables the entity, or the collection attribute, behind each table
 * @param columns the attribute behind each column, by table and column
 */
public record MappedNames(Map<QualifiedName, String> tables, Map<QualifiedName, Map<String, String>> columns) {

    /** Nothing is mapped. */
    public static final MappedNames NONE = new MappedNames(Map.of(), Map.of());

    public MappedNames {
        tables = Map.copyOf(tables);
        columns = columns.entrySet()
            .stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, (entry) -> Map.copyOf(entry.getValue())));
    }

    /** The entity of a table, or the attribute of a collection's table. */
    public Optional<String> table(QualifiedName table) {
        return Optional.ofNullable(this.tables.get(table));
    }

    /** The attribute of a column; empty where it has none, as a discriminator. */
    public Optional<String> column(QualifiedName table, String column) {
        @Nullable Map<String, String> attributes = this.columns.get(table);
        return (attributes != null) ? Optional.ofNullable(attributes.get(column)) : Optional.empty();
    }

    /** These and others; where both name the same thing, these do. */
    public MappedNames and(MappedNames others) {
        Map<QualifiedName, String> allTables = new HashMap<>(others.tables);
        allTables.putAll(this.tables);
        Map<QualifiedName, Map<String, String>> allColumns = new HashMap<>(others.columns);
        this.columns.forEach((table, attributes) -> allColumns.merge(table, attributes, (theirs, ours) -> {
            Map<String, String> both = new HashMap<>(theirs);
            both.putAll(ours);
            return both;
        }));
        return new MappedNames(allTables, allColumns);
    }

}
