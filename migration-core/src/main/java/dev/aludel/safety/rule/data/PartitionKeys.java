package dev.aludel.safety.rule.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.aludel.schema.Table;

/** What the rows of a table are divided by. */
final class PartitionKeys {

    private static final Pattern KEY = Pattern.compile("\\w+\\s*\\((.*)\\)\\s*", Pattern.DOTALL);

    private static final Pattern COLUMN = Pattern
        .compile("\\s*(?:\"((?:[^\"]|\"\")*)\"|([\\p{L}_][\\p{L}\\p{N}_$]*))(?:\\s+[^()]*)?");

    private PartitionKeys() {
    }

    /** The columns; none for a table that is not divided. */
    static List<String> columns(Table table) {
        return parts(table).stream()
            .map(COLUMN::matcher)
            .filter(Matcher::matches)
            .map((part) -> (part.group(1) != null) ? part.group(1).replace("\"\"", "\"")
                    : part.group(2).toLowerCase(Locale.ROOT))
            .toList();
    }

    /** Whether something else than a column is among it. */
    static boolean hasExpression(Table table) {
        return parts(table).stream().anyMatch((part) -> !COLUMN.matcher(part).matches());
    }

    private static List<String> parts(Table table) {
        String key = table.inheritance().partitionKey();
        Matcher matcher = KEY.matcher((key != null) ? key : "");
        return matcher.matches() ? split(matcher.group(1)) : List.of();
    }

    private static List<String> split(String keys) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int place = 0; place < keys.length(); place++) {
            char letter = keys.charAt(place);
            depth += (letter == '(') ? 1 : (letter == ')') ? -1 : 0;
            if (letter == ',' && depth == 0) {
                parts.add(keys.substring(start, place));
                start = place + 1;
            }
        }
        parts.add(keys.substring(start));
        return parts;
    }

}
