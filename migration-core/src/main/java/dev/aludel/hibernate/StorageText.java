package dev.aludel.hibernate;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads storage parameters: {@code fillfactor = 70, autovacuum_enabled}. */
final class StorageText {

    private StorageText() {
    }

    static SortedMap<String, String> parse(String text) {
        SortedMap<String, String> parameters = new TreeMap<>();
        for (String part : SqlFragment.of(text).parts()) {
            List<String> sides = List.of(part.split("=", 2));
            String value = (sides.size() == 2) ? sides.get(1).strip() : "true";
            parameters.put(sides.get(0).strip().toLowerCase(Locale.ROOT),
                    value.startsWith("'") ? SqlFragment.unquoted(value) : value);
        }
        return parameters;
    }

}
