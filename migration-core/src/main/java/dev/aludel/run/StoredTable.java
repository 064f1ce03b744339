package dev.aludel.run;

import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.aludel.hibernate.MappedNames;
import dev.aludel.schema.QualifiedName;

/**
 * What is mapped to a table, as the table of versions keeps it: one object of its JSON.
 *
 * @param schema the schema it lies in; null for the default schema
 * @param table its name
 * @param entity the entity, or the attribute of a collection; null where none is known
 * @param columns the attributes by their columns; null where an older text has none
 */
public record StoredTable(@Nullable String schema, String table, @Nullable String entity,
        @Nullable Map<String, String> columns) {

    static StoredTable of(QualifiedName table, MappedNames names) {
        return new StoredTable(table.schema(), table.name(), names.table(table).orElse(null),
                new TreeMap<>(names.columns().getOrDefault(table, Map.of())));
    }

    QualifiedName qualified() {
        return QualifiedName.of(this.schema, this.table);
    }

}
