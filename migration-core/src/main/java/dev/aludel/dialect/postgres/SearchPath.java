package dev.aludel.dialect.postgres;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.postgres.lexer.Words;

/**
 * Statements after which others mean other things: those that change where names are
 * looked for, and those that go back to a savepoint ("SET" and "ROLLBACK TO SAVEPOINT" of
 * the manual).
 */
final class SearchPath {

    private static final Pattern SET = Pattern
        .compile("(?is)\\bset\\s+(?:(?:session|local)\\s+)?(?:search_path\\s*(?:=|\\bto\\b)|schema\\b)\\s*(.*)");

    private static final Pattern CALL = Pattern
        .compile("(?is)\\bset_config\\s*\\(\\s*'search_path'\\s*,\\s*(.*?)\\s*,\\s*\\w+\\s*\\).*");

    private SearchPath() {
    }

    /** Whether the statements behind it cannot be read as if it were not there. */
    static boolean isChanged(String sql, Words words, @Nullable String defaultSchema) {
        return switch (words.at(0)) {
            case "rollback" -> words.contain("to");
            case "set" -> isOther(SET.matcher(sql), defaultSchema);
            case "select" -> isOther(CALL.matcher(sql), defaultSchema);
            default -> false;
        };
    }

    /** A dump looks nowhere and names everything by its schema. */
    private static boolean isOther(Matcher path, @Nullable String defaultSchema) {
        if (!path.find()) {
            return false;
        }
        String schema = path.group(1).strip().replaceAll("^['\"]|['\"]$", "");
        return !schema.isEmpty() && !schema.equalsIgnoreCase("default") && !schema.equals(defaultSchema);
    }

}
