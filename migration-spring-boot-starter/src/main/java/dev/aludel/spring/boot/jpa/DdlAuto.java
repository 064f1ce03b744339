package dev.aludel.spring.boot.jpa;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.Environment;

/**
 * A setting that lets Hibernate change the schema.
 *
 * @param line the setting with its value
 * @param place where it is written; null where that is not known
 * @param instead the setting with a value that changes nothing
 */
record DdlAuto(String line, @Nullable String place, String instead) {

    private static final Set<String> HARMLESS = Set.of("none", "validate", "");

    private static final String STANDARD = "jakarta.persistence.schema-generation.database.action";

    private static final List<String> PROPERTIES = List.of("spring.jpa.hibernate.ddl-auto",
            "spring.jpa.properties.hibernate.hbm2ddl.auto", "spring.jpa.properties." + STANDARD);

    private static final String GENERATE = "spring.jpa.generate-ddl";

    private static final List<String> SETTINGS = List.of("hibernate.hbm2ddl.auto", STANDARD);

    /** The first such setting of the application. */
    static Optional<DdlAuto> of(Environment environment) {
        Stream<DdlAuto> several = PROPERTIES.stream()
            .flatMap((name) -> property(environment, name).stream())
            .filter((property) -> !isHarmless(property.getValue()))
            .map((property) -> new DdlAuto(property.getName() + "=" + property.getValue(), place(property),
                    property.getName() + "=validate"));
        Stream<DdlAuto> generate = property(environment, GENERATE)
            .filter((property) -> property.getValue().toString().equalsIgnoreCase("true"))
            .map((property) -> new DdlAuto(GENERATE + "=true", place(property), GENERATE + "=false"))
            .stream();
        return Stream.concat(several, generate).findFirst();
    }

    /** The first such setting of one persistence unit. */
    static Optional<DdlAuto> ofUnit(String unit, Map<String, Object> settings) {
        return SETTINGS.stream()
            .filter((name) -> settings.get(name) != null && !isHarmless(settings.get(name)))
            .map((name) -> new DdlAuto(name + "=" + settings.get(name), "the settings of '%s'".formatted(unit),
                    name + "=validate"))
            .findFirst();
    }

    private static Optional<ConfigurationProperty> property(Environment environment, String name) {
        ConfigurationPropertyName wanted = ConfigurationPropertyName.adapt(name, '.');
        return Stream.of(ConfigurationPropertySources.get(environment))
            .flatMap((sources) -> StreamSupport.stream(sources.spliterator(), false))
            .flatMap((source) -> Stream.ofNullable(source.getConfigurationProperty(wanted)))
            .findFirst();
    }

    private static @Nullable String place(ConfigurationProperty property) {
        return (property.getOrigin() != null) ? property.getOrigin().toString() : null;
    }

    private static boolean isHarmless(@Nullable Object value) {
        return HARMLESS.contains(String.valueOf(value).toLowerCase(Locale.ROOT));
    }

}
