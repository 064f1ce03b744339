package dev.aludel.spring.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import dev.aludel.safety.RuleBook;
import dev.aludel.safety.rule.Rules;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Editors propose every rule with what can happen; {@code -Daludel.docs=write} writes
 * what they read.
 */
class RuleHintsTests {

    private static final Path FILE = Path.of("src", "main", "resources", "META-INF",
            "additional-spring-configuration-metadata.json");

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void editorsProposeEveryRule() throws IOException {
        JsonNode root = JSON.readTree(FILE.toFile());
        ArrayNode values = (ArrayNode) hint(root).get("values");
        Map<String, String> wanted = titles(Rules.all());
        if ("write".equals(System.getProperty("aludel.docs"))) {
            values.removeAll();
            wanted.forEach((rule, title) -> {
                ObjectNode value = values.addObject();
                value.put("value", rule);
                value.put("description", title);
            });
            Files.writeString(FILE, JSON.writeValueAsString(root) + "\n");
        }
        Map<String, String> proposed = new TreeMap<>();
        values.forEach((value) -> proposed.put(value.get("value").asString(), value.get("description").asString()));
        assertThat(proposed).as("run this test with -Daludel.docs=write").isEqualTo(wanted);
    }

    private static JsonNode hint(JsonNode root) {
        for (JsonNode hint : root.get("hints")) {
            if (hint.get("name").asString().equals("aludel.safety.rules.keys")) {
                return hint;
            }
        }
        throw new AssertionError("No hint for the keys of aludel.safety.rules in " + FILE);
    }

    private static Map<String, String> titles(RuleBook rules) {
        Map<String, String> titles = new TreeMap<>();
        rules.ids().forEach((rule) -> titles.put(rule, rules.page(rule).title() + "."));
        return titles;
    }

}
