package dev.aludel.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The names of a view's columns, as far as its text tells them beyond doubt: a star tells
 * none, nor does an expression without a name.
 */
public final class ViewColumns {

    private static final String NAME = "(\\w+|\"[^\"]+\")";

    private static final Pattern LIST = Pattern.compile("(?is)\\s*CREATE\\b[^(]*?\\bVIEW\\s+(?:" + NAME + "\\.)?" + NAME
            + "\\s*(?:\\(([^()]*)\\)\\s*)?(?:WITH\\s*\\([^()]*\\)\\s*)?AS\\s+(.*)");

    private static final Pattern SELECT = Pattern.compile("(?is)SELECT\\s+(?:ALL\\s+|DISTINCT\\s+(?!ON\\b))?(.*)");

    /** A column, with the names of its table before it, or anything that is called so. */
    private static final Pattern NAMED = Pattern
        .compile("(?is)\\s*(?:(?:" + NAME + "\\.)*" + NAME + "|.*\\bAS\\s+" + NAME + ")\\s*");

    /** A word behind which no column of the first SELECT comes. */
    private static final Pattern END = Pattern
        .compile("(?i)(FROM|WHERE|UNION|INTERSECT|EXCEPT|GROUP|HAVING|WINDOW|ORDER|LIMIT|OFFSET|FETCH|FOR)\\b");

    private static final Pattern COMMENT = Pattern.compile("(?s).*(--|/\\*|\\$).*");

    private ViewColumns() {
    }

    /** The names in order; empty where the text does not tell them. */
    public static Optional<List<String>> of(@Nullable String definition) {
        Matcher list = LIST.matcher((definition != null) ? definition : "");
        if (!list.matches() || COMMENT.matcher(list.group(4)).matches()) {
            return Optional.empty();
        }
        if (list.group(3) != null) {
            return named(List.of(list.group(3).split(",")));
        }
        Matcher select = SELECT.matcher(list.group(4));
        return select.matches() ? named(items(select.group(1))) : Optional.empty();
    }

    private static Optional<List<String>> named(List<String> items) {
        List<String> names = new ArrayList<>();
        for (String item : items) {
            Matcher name = NAMED.matcher(item);
            if (!name.matches()) {
                return Optional.empty();
            }
            names.add(spelled((name.group(2) != null) ? name.group(2) : name.group(3)));
        }
        return Optional.of(names);
    }

    private static String spelled(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1) : name.toLowerCase(Locale.ROOT);
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
            else if (next == '(' || next == ')' || next == '[' || next == ']') {
                depth += (next == '(' || next == '[') ? 1 : -1;
            }
            else if (depth == 0 && next == ',') {
                items.add(text.substring(start, place));
                start = place + 1;
            }
            else if (depth == 0 && place > 0 && Character.isWhitespace(text.charAt(place - 1))
                    && END.matcher(text).region(place, text.length()).lookingAt()) {
                items.add(text.substring(start, place));
                return items;
            }
        }
        items.add(text.substring(start).replaceFirst(";\\s*$", ""));
        return items;
    }

}
