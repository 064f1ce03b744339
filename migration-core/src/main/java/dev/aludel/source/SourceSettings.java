package dev.aludel.source;

import java.util.List;
import java.util.Map;

/**
 * Where migration files are and how they are read.
 *
 * @param locations folders, each with {@code classpath:} or {@code filesystem:} in front
 * (the first where neither is); {@code {vendor}} stands for the database's short name
 * @param placeholders values for <code>${name}</code> in the files; where there are none,
 * files are read as they are
 */
public record SourceSettings(List<String> locations, Map<String, String> placeholders) {

    public SourceSettings {
        locations = List.copyOf(locations);
        placeholders = Map.copyOf(placeholders);
    }

    /** {@code classpath:db/migration}. */
    public static SourceSettings defaults() {
        return new SourceSettings(List.of("classpath:db/migration"), Map.of());
    }

    /** The same, looking elsewhere. */
    public SourceSettings withLocations(String... elsewhere) {
        return new SourceSettings(List.of(elsewhere), this.placeholders);
    }

}
