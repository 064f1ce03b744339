package dev.aludel.dialect.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Whether a check excludes null: one of the conditions that it joins by AND is
 * {@code column IS NOT NULL}. PostgreSQL looks for no more before it skips the scan,
 * "ALTER TABLE", SET NOT NULL.
 */
final class NullCheck {

    private static final Pattern TOKEN = Pattern
        .compile("\"(?:[^\"]|\"\")*\"|'(?:[^']|'')*'|[\\p{L}_][\\p{L}\\p{N}_$]*|[^\\s]");

    /** Words that let an AND mean something else. */
    private static final Set<String> OTHER_LOGIC = Set.of("or", "between", "case", "not");

    private NullCheck() {
    }

    static boolean excludesNull(String expression, String column) {
        List<String> tokens = TOKEN.matcher(expression).results().map(MatchResult::group).toList();
        return excludesNull(tokens, column);
    }

    private static boolean excludesNull(List<String> written, String column) {
        List<String> tokens = bare(written);
        if (isNotNull(tokens, column)) {
            return true;
        }
        List<List<String>> parts = parts(tokens);
        return parts.size() > 1 && parts.stream().anyMatch((part) -> excludesNull(part, column));
    }

    private static boolean isNotNull(List<String> tokens, String column) {
        return tokens.size() == 4 && names(tokens.get(0), column)
                && String.join(" ", tokens.subList(1, 4)).equalsIgnoreCase("is not null");
    }

    private static boolean names(String token, String column) {
        return token.startsWith("\"") ? token.substring(1, token.length() - 1).replace("\"\"", "\"").equals(column)
                : token.toLowerCase(Locale.ROOT).equals(column);
    }

    /** The conditions that are joined by AND; one where another word joins them. */
    private static List<List<String>> parts(List<String> tokens) {
        List<List<String>> parts = new ArrayList<>();
        List<String> part = new ArrayList<>();
        int depth = 0;
        for (String token : tokens) {
            depth += depth(token);
            if (depth == 0 && token.equalsIgnoreCase("and")) {
                parts.add(part);
                part = new ArrayList<>();
                continue;
            }
            if (depth == 0 && OTHER_LOGIC.contains(token.toLowerCase(Locale.ROOT)) && !isPartOfNotNull(part, token)) {
                return List.of(tokens);
            }
            part.add(token);
        }
        parts.add(part);
        return parts;
    }

    private static boolean isPartOfNotNull(List<String> part, String token) {
        return token.equalsIgnoreCase("not") && !part.isEmpty() && part.get(part.size() - 1).equalsIgnoreCase("is");
    }

    private static List<String> bare(List<String> tokens) {
        List<String> bare = tokens;
        while (bare.size() > 2 && bare.get(0).equals("(") && closing(bare) == bare.size() - 1) {
            bare = bare.subList(1, bare.size() - 1);
        }
        return bare;
    }

    private static int closing(List<String> tokens) {
        int depth = 0;
        for (int place = 0; place < tokens.size(); place++) {
            depth += depth(tokens.get(place));
            if (depth == 0) {
                return place;
            }
        }
        return -1;
    }

    private static int depth(String token) {
        return token.equals("(") ? 1 : (token.equals(")") ? -1 : 0);
    }

}
