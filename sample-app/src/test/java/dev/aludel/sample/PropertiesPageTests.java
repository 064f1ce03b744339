package dev.aludel.sample;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.aludel.testing.DocumentPage;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code docs/properties.md} is made of the metadata that editors complete properties
 * from.
 */
class PropertiesPageTests {

    private final JsonMapper json = new JsonMapper();

    @Test
    void everyPropertyIsOnThePage() throws IOException {
        Map<String, String> rows = new TreeMap<>();
        for (URL url : Collections
            .list(getClass().getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
            try (InputStream stream = url.openStream()) {
                this.json.readTree(stream).get("properties").forEach((property) -> {
                    String name = property.get("name").asString();
                    if (name.startsWith("aludel.")
                            || name.matches("management\\.(endpoint|health)\\.migrations\\..*")) {
                        rows.put(name, row(property));
                    }
                });
            }
        }
        assertThat(rows).isNotEmpty();
        DocumentPage.of("docs/properties.md")
            .contains("properties", "| property | default | what it says |\n| --- | --- | --- |\n"
                    + rows.values().stream().collect(Collectors.joining("\n", "", "\n")));
    }

    /** What may be chosen, where a property is one of a few. */
    private static String choices(String type) {
        if (!type.startsWith("dev.aludel.")) {
            return "";
        }
        Object[] choices = ClassUtils.resolveClassName(type, PropertiesPageTests.class.getClassLoader())
            .getEnumConstants();
        return (choices == null) ? ""
                : Arrays.stream(choices)
                    .map((choice) -> "`" + ((Enum<?>) choice).name().toLowerCase(Locale.ROOT).replace('_', '-') + "`")
                    .collect(Collectors.joining(", ", " One of ", "."));
    }

    private static String row(JsonNode property) {
        assertThat(property.has("description")).as("a description of %s", property.get("name").asString()).isTrue();
        JsonNode value = property.get("defaultValue");
        String text = (value == null) ? "" : value.isArray()
                ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining(", ")) : value.asString();
        return "| `%s` | %s | %s |".formatted(property.get("name").asString(), text.isEmpty() ? "" : "`" + text + "`",
                property.get("description").asString().replace("|", "\\|") + choices(property.get("type").asString()));
    }

}
