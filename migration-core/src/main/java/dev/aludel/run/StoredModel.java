package dev.aludel.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import dev.aludel.hibernate.MappedNames;
import dev.aludel.schema.QualifiedName;

/**
 * What entities map, as the table of versions keeps it: compact JSON, which a newer
 * version may have written with more in it.
 */
final class StoredModel {

    private static final JsonMapper JSON = JsonMapper.builder()
        .changeDefaultPropertyInclusion((usual) -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build();

    private StoredModel() {
    }

    /** The text to keep. */
    static String write(MappedNames names) {
        List<StoredTable> tables = Stream.concat(names.tables().keySet().stream(), names.columns().keySet().stream())
            .distinct()
            .map((table) -> StoredTable.of(table, names))
            .sorted((one, other) -> one.qualified().toString().compareTo(other.qualified().toString()))
            .toList();
        return JSON.writeValueAsString(tables);
    }

    /** What a text keeps. */
    static MappedNames read(String json) {
        Map<QualifiedName, String> entities = new HashMap<>();
        Map<QualifiedName, Map<String, String>> columns = new HashMap<>();
        JSON.readValue(json, new TypeReference<List<StoredTable>>() {
        }).forEach((table) -> {
            if (table.entity() != null) {
                entities.put(table.qualified(), table.entity());
            }
            columns.put(table.qualified(), (table.columns() != null) ? table.columns() : Map.of());
        });
        return new MappedNames(entities, columns);
    }

}
