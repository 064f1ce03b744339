package dev.aludel.actuate;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as a page shows it: what differs from run to run is always the same there. */
final class ExampleJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final Map<String, Object> CHANGING = Map.of("appliedAt", "2026-11-20T10:31:00Z", "doneAt",
            "2026-11-20T10:31:00Z", "lastRunAt", "2026-11-20T10:31:00Z", "comparedAt", "2026-11-20T10:32:00Z",
            "created", "2026-11-20T10:32:00Z", "since", "2026-11-01T08:00:00Z", "durationMillis", 12, "appliedBy",
            "tasks", "doneBy", "tasks");

    private ExampleJson() {
    }

    static String of(String json) {
        JsonNode root = MAPPER.readTree(json);
        settle(root);
        return MAPPER.writeValueAsString(root).replace("\r\n", "\n");
    }

    /** The paths of all fields of one database's answer. */
    static Set<String> fields(String json) {
        Set<String> fields = new LinkedHashSet<>();
        MAPPER.readTree(json)
            .get("contexts")
            .forEach((context) -> context.get("beans").forEach((answer) -> collect(answer, "", fields)));
        return fields;
    }

    private static void collect(JsonNode node, String prefix, Set<String> fields) {
        node.properties().forEach((property) -> {
            String field = prefix + property.getKey();
            fields.add(field);
            collect(property.getValue(), field + ".", fields);
            property.getValue().values().forEach((element) -> collect(element, field + ".", fields));
        });
    }

    private static void settle(JsonNode node) {
        if (node instanceof ObjectNode object) {
            CHANGING.forEach((field, value) -> {
                if (object.has(field)) {
                    object.putPOJO(field, value);
                }
            });
        }
        node.forEach(ExampleJson::settle);
    }

}
