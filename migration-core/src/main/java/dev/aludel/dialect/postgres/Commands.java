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
            "cluster", "comment", "commit", "copy", "deallocate", "declare", "discard", "end", "explain", "fetch",
            "grant", "insert", "listen", "load", "lock", "merge", "move", "notify", "prepare", "reassign", "refresh",
            "reindex", "release", "reset", "revoke", "rollback", "savepoint", "security", "select", "set", "show",
            "start", "table", "unlisten", "vacuum", "values");

    /** Words that may stand between CREATE and what is created. */
    private static final Set<String> ADJECTIVES = Set.of("or", "replace", "temp", "temporary", "recursive", "trusted",
            "procedural", "constraint");

    private static final Set<String> ALWAYS = Set.of("aggregate", "collation", "conversion", "event", "function",
            "group", "language", "materialized", "operator", "policy", "procedure", "publication", "role", "rule",
            "server", "statistics", "subscription", "text", "trigger", "user", "view");

    /**
     * What else a verb may be about; some kinds are left out because columns or rows hang
     * on them.
     */
    private static final Map<String, Set<String>> ALSO = Map.of("create",
            Set.of("access", "cast", "database", "domain", "extension", "foreign", "schema", "tablespace", "transform"),
            "alter", Set.of("database", "default", "large", "routine", "system", "tablespace"), "drop",
            Set.of("access", "cast", "domain", "extension", "foreign", "routine", "schema", "tablespace", "transform"));

    private Commands() {
    }

    /** The command's name in capitals; empty where its first words are not enough. */
    static Optional<String> name(Words words) {
        String verb = words.at(0);
        if (PLAIN.contains(verb)) {
            return changesRows(words) ? Optional.empty() : Optional.of(named(verb));
        }
        if (!ALSO.containsKey(verb)) {
            return Optional.empty();
        }
        int place = 1;
        while (ADJECTIVES.contains(words.at(place))) {
            place++;
        }
        String kind = words.at(place);
        boolean known = ALWAYS.contains(kind) || ALSO.getOrDefault(verb, Set.of()).contains(kind);
        if (!known || reachesFurther(verb, words)) {
            return Optional.empty();
        }
        boolean foreignTable = kind.equals("foreign") && words.at(place + 1).equals("table");
        return Optional.of(named(verb) + " " + (foreignTable ? "FOREIGN TABLE" : named(kind)));
    }

    /** Statements inside others may change rows, or make a table. */
    private static boolean changesRows(Words words) {
        return switch (words.at(0)) {
            case "select" -> words.contain("into");
            case "insert", "merge" -> words.contain("with");
            case "explain" -> words.contain("analyze") || words.contain("analyse");
            case "copy" -> words.at(1).equals("(");
            default -> false;
        };
    }

    /** A cascade may take columns, and a schema may be created with its tables. */
    private static boolean reachesFurther(String verb, Words words) {
        return (verb.equals("drop") && words.contain("cascade"))
                || (words.startWith("create", "schema") && containsElement(words));
    }

    private static boolean containsElement(Words words) {
        return words.contain("create", "table") || words.contain("create", "index") || words.contain("create", "unique")
                || words.contain("create", "sequence");
    }

    private static String named(String word) {
        return switch (word) {
            case "access" -> "ACCESS METHOD";
            case "analyse" -> "ANALYZE";
            case "default" -> "DEFAULT PRIVILEGES";
            case "event" -> "EVENT TRIGGER";
            case "foreign" -> "FOREIGN DATA WRAPPER";
            case "large" -> "LARGE OBJECT";
            case "materialized" -> "MATERIALIZED VIEW";
            case "refresh" -> "REFRESH MATERIALIZED VIEW";
            case "security" -> "SECURITY LABEL";
            case "start" -> "START TRANSACTION";
            case "text" -> "TEXT SEARCH";
            default -> word.toUpperCase(Locale.ROOT);
        };
    }

}
