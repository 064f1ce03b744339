package dev.aludel.spec;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

import dev.aludel.MigrationSettings;
import dev.aludel.draft.DraftFilter;
import dev.aludel.plan.PlanStyle;

/**
 * What a page sets, as an application would in its {@code application.properties}.
 *
 * @param properties the values by their names
 */
record SpecSettings(Map<String, String> properties) {

    private static final String JPA = "spring.jpa.properties.";

    static SpecSettings of(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        }
        catch (IOException ex) {
            throw new IllegalArgumentException(text, ex);
        }
        Map<String, String> byName = new TreeMap<>();
        properties.stringPropertyNames().forEach((name) -> byName.put(name, properties.getProperty(name)));
        return new SpecSettings(byName);
    }

    /** What Hibernate is told. */
    Map<String, Object> hibernate() {
        Map<String, Object> settings = new TreeMap<>();
        this.properties.forEach((name, value) -> {
            if (name.startsWith(JPA)) {
                settings.put(name.substring(JPA.length()), value);
            }
        });
        return settings;
    }

    /** What Aludel is told. */
    MigrationSettings of(MigrationSettings settings) {
        DraftFilter filter = new DraftFilter(names("aludel.filter.include"), names("aludel.filter.exclude"));
        return settings.withSchemas(names("aludel.schemas"))
            .drafts((drafts) -> drafts.lookingAt(filter).planned(plans()));
    }

    /** When drafts take gentler ways. */
    PlanStyle plans() {
        return PlanStyle.valueOf(this.properties.getOrDefault("aludel.draft.plans", "auto").toUpperCase(Locale.ROOT));
    }

    private List<String> names(String property) {
        String names = this.properties.getOrDefault(property, "");
        return names.isBlank() ? List.of() : List.of(names.split("\\s*,\\s*"));
    }

}
