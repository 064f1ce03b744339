package dev.aludel.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.aludel.fact.RunningVersion;
import dev.aludel.hibernate.MappedNames;
import dev.aludel.history.VersionEntry;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.QualifiedName;

/**
 * The last started version of each application, as the database has it: those before it
 * are taken for gone.
 *
 * @param entries the versions
 */
public record RecordedVersions(List<VersionEntry> entries) {

    public RecordedVersions {
        entries = List.copyOf(entries);
    }

    /** What was recorded; nothing where that is not wanted, or never happened. */
    public static RecordedVersions read(Site site, Database database) {
        boolean recorded = site.history().versions() && database.history().hasVersions();
        return new RecordedVersions(recorded ? database.history().lastVersions() : List.of());
    }

    /**
     * The names that all of them map.
     * @param defaultSchema the schema whose name is left out; null where there is none
     */
    public MappedNames names(@Nullable String defaultSchema) {
        return running(defaultSchema).stream().map(RecordedVersions::names).reduce(MappedNames.NONE, MappedNames::and);
    }

    private static MappedNames names(RunningVersion version) {
        Map<QualifiedName, Map<String, String>> columns = new HashMap<>();
        version.attributes()
            .forEach((column, attribute) -> columns.computeIfAbsent(column.table(), (table) -> new HashMap<>())
                .put(column.column(), attribute));
        return new MappedNames(version.entities(), columns);
    }

    /** What each of them maps. */
    List<RunningVersion> running(@Nullable String defaultSchema) {
        return this.entries.stream().map((entry) -> running(entry, defaultSchema)).toList();
    }

    private static RunningVersion running(VersionEntry entry, @Nullable String defaultSchema) {
        MappedNames names = StoredModel.read(entry.model());
        Map<QualifiedName, String> entities = new HashMap<>();
        names.tables().forEach((table, entity) -> entities.put(table.seenFrom(defaultSchema), entity));
        Map<ColumnName, String> attributes = new HashMap<>();
        names.columns()
            .forEach((table, columns) -> columns.forEach((column, attribute) -> attributes
                .put(new ColumnName(table.seenFrom(defaultSchema), column), attribute)));
        return new RunningVersion(entry.application(), entry.version(), entities, attributes);
    }

}
