package dev.aludel.safety.rule.breaking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The names of a view's columns, as far as its text tells them. */
final class ViewColumns {

    private static final Pattern LIST = Pattern.compile(
            "(?is)\\s*CREATE\\b[^(]*?\\bVIEW\\b.*?(?:\\(([^()]*)\\)\\s*)?\\bAS\\s+(?:SELECT\\s+(?:ALL\\s+|DISTINCT\\s+)?(.*))");

    private static final Pattern LAST_NAME = Pattern.compile("(?s).*?(\\w+|\"[^\"]+\")\\s*");

    private static final Pattern FROM = Pattern.compile("(?i)FROM\\b");

    private ViewColumns() {
    }

    /** The names in order; empty where the text does not tell them. */
    static Optional<List<String>> of(@Nullable String definition) {
        Matcher list = LIST.matcher((definition != null) ? definition : "");
        if (!list.matches()) {
            return Optional.empty();
        }
        if (list.group(1) != null) {
            return named(List.of(list.group(1).split(",")));
        }
        return named(items(list.group(2)));
    }

    private static Optional<List<String>> named(List<String> items) {
        List<String> names = new ArrayList<>();
        for (String item : items) {
            Matcher name = LAST_NAME.matcher(item);
            if (!name.matches()) {
                return Optional.empty();
            }
            names.add(name.group(1).replace("\"", ""));
        }
        return Optional.of(names);
    }

    /** What stands between the commas before FROM, outside brackets and quotes. */
    private static List<String> items(String text) {
        List<String> items = new ArrayList<>();
        int depth = 0;
        int start = 0;
        char quote = 0;
        for (int place = 0; place < text.length(); place++) {
            char next = text.charAt(place);
            if (quote != 0) {
                quote = (next == quote) ? 0 : quote;
            }
            else if (next == '\'' || next == '"') {
                quote = next;
            }
            else if (next == '(' || next == ')') {
                depth += (next == '(') ? 1 : -1;
            }
            else if (depth == 0 && next == ',') {
                items.add(text.substring(start, place));
                start = place + 1;
            }
            else if (depth == 0 && place > 0 && Character.isWhitespace(text.charAt(place - 1))
                    && FROM.matcher(text).region(place, text.length()).lookingAt()) {
                items.add(text.substring(start, place));
                return items;
            }
        }
        items.add(text.substring(start));
        return items;
    }

}
