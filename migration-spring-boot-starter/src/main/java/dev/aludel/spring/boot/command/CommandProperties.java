package dev.aludel.spring.boot.command;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.MapPropertySource;

import dev.aludel.command.CommonOptions;

/** What is set above all else while a command runs. */
final class CommandProperties {

    private CommandProperties() {
    }

    static MapPropertySource of(CommonOptions options) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("aludel.mode", "none");
        properties.put("aludel.enabled", "true");
        properties.put("aludel.drift", "report");
        properties.put("spring.jpa.hibernate.ddl-auto", "none");
        properties.put("spring.jpa.generate-ddl", "false");
        properties.put("spring.sql.init.mode", "never");
        properties.put("spring.flyway.enabled", "false");
        properties.put("spring.liquibase.enabled", "false");
        properties.put("logging.level.root", "warn");
        properties.put("logging.level.org.springframework.orm.jpa", "off");
        put(properties, "aludel.url", options.url());
        put(properties, "aludel.user", options.user());
        put(properties, "aludel.password", options.password());
        if (!options.locations().isEmpty()) {
            properties.put("aludel.locations", String.join(",", options.locations()));
        }
        return new MapPropertySource("aludel command line", properties);
    }

    private static void put(Map<String, Object> properties, String name, @Nullable String value) {
        if (value != null) {
            properties.put(name, value);
        }
    }

}
