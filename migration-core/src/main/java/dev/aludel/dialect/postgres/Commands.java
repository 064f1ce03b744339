package dev.aludel.dialect.postgres;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.aludel.dialect.postgres.lexer.Words;

/**
 * Knows by their first words the statements that change nothing a schema holds. They are
 * most of what long scripts have, and reading them with the grammar would take time and
 * tell no more.
 */
final class Commands {

    private static final Set<String> PLAIN = Set.of("analyse", "analyze", "abort", "begin", "checkpoint", "close",
            "commit", "copy", "deallocate", "declare", "discard", "end", "explain", "fetch", "insert", "listen", "load",
            "lock", "merge", "move", "notify", "prepare", "reassign", "refresh", "reindex", "release", "reset",
            "rollback", "savepoint", "security", "select", "set", "show", "start", "table", "unlisten", "vacuum",
            "values");

    /** What belongs to the whole server, or to no schema of it. */
    private static final Map<String, Set<String>> OUTSIDE = Map.of("create",
            Set.of("database", "group", "role", "tablespace", "user"), "alter",
            Set.of("database", "group", "large", "role", "system", "tablespace", "user"), "drop",
            Set.of("database", "group", "role", "tablespace", "user"));

    private Commands() {
    }

    /** The command's name in capitals; empty where its first words are not enough. */
    static Optional<String> name(Words words) {
        String verb = words.at(0);
        if (PLAIN.contains(verb)) {
            return changesMore(words) ? Optional.empty() : Optional.of(named(verb));
        }
        String kind = words.at(1);
        boolean outside = OUTSIDE.getOrDefault(verb, Set.of()).contains(kind)
                && !(kind.equals("user") && words.at(2).equals("mapping"));
        return outside ? Optional.of(named(verb) + " " + named(kind)) : Optional.empty();
    }

    /** Statements inside others may change rows, or make a table. */
    private static boolean changesMore(Words words) {
        return switch (words.at(0)) {
            case "select" -> words.contain("into");
            case "insert", "merge" -> words.contain("with");
            case "copy" -> words.at(1).equals("(");
            default -> false;
        };
    }

    private static String named(String word) {
        return switch (word) {
            case "analyse" -> "ANALYZE";
            case "large" -> "LARGE OBJECT";
            case "refresh" -> "REFRESH MATERIALIZED VIEW";
            case "security" -> "SECURITY LABEL";
            case "start" -> "START TRANSACTION";
            default -> word.toUpperCase(Locale.ROOT);
        };
    }

}
