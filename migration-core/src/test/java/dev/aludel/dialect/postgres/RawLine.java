package dev.aludel.dialect.postgres;

import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One thing of a database and what PostgreSQL keeps of it.
 *
 * @param thing its kind and name
 * @param facts JSON, mostly an object
 */
record RawLine(String thing, String facts) implements Comparable<RawLine> {

    private static final JsonMapper JSON = new JsonMapper();

    private static final Comparator<RawLine> ORDER = Comparator.comparing(RawLine::thing).thenComparing(RawLine::facts);

    @Override
    public int compareTo(RawLine other) {
        return ORDER.compare(this, other);
    }

    /** Only the facts that are not the same. */
    String differenceTo(RawLine other) {
        Map<String, String> here = byName();
        Map<String, String> there = other.byName();
        Map<String, String> both = new TreeMap<>(here);
        both.putAll(there);
        return this.thing + both.keySet()
            .stream()
            .filter((name) -> !Objects.equals(here.get(name), there.get(name)))
            .map((name) -> "%n      %s: %s%n      %s  %s".formatted(name, here.getOrDefault(name, "nothing"),
                    " ".repeat(name.length()), there.getOrDefault(name, "nothing")))
            .collect(Collectors.joining());
    }

    private Map<String, String> byName() {
        if (!this.facts.startsWith("{")) {
            return Map.of("", this.facts);
        }
        Map<String, String> byName = new TreeMap<>();
        for (Map.Entry<String, JsonNode> fact : JSON.readTree(this.facts).properties()) {
            byName.put(fact.getKey(), fact.getValue().toString());
        }
        return byName;
    }

    @Override
    public String toString() {
        return this.thing + " " + this.facts;
    }

}
