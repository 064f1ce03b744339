package dev.aludel.fact;

import java.util.Map;
import java.util.Optional;

import dev.aludel.schema.ColumnName;
import dev.aludel.schema.QualifiedName;

/**
 * What a version of an application maps that started on the database and may still run.
 *
 * @param application the application's name; empty where it has none
 * @param version its version
 * @param entities the entity, or the attribute of a collection, by its table
 * @param attributes the attribute, by its column
 */
public record RunningVersion(String application, String version, Map<QualifiedName, String> entities,
        Map<ColumnName, String> attributes) {

    public RunningVersion {
        entities = Map.copyOf(entities);
        attributes = Map.copyOf(attributes);
    }

    /** What it maps to a table. */
    public Optional<String> entity(QualifiedName table) {
        return Optional.ofNullable(this.entities.get(table));
    }

    /** What it maps to a column. */
    public Optional<String> attribute(QualifiedName table, String column) {
        return Optional.ofNullable(this.attributes.get(new ColumnName(table, column)));
    }

    /** How people name it. */
    @Override
    public String toString() {
        return this.application.isEmpty() ? "Version " + this.version
                : "Version %s of %s".formatted(this.version, this.application);
    }

}
