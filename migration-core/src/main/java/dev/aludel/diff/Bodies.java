package dev.aludel.diff;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.aludel.schema.NamedObject;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.Schema;

/**
 * What functions name in their bodies: the catalog does not say that they need it, but
 * the server looks for it when they are made ({@code check_function_bodies} in the
 * manual). It looks at the whole of a body of SQL, and at the variables of one of
 * PL/pgSQL.
 */
record Bodies(Schema schema) {

    private static final Set<ObjectKind> NAMED = EnumSet.of(ObjectKind.FUNCTION, ObjectKind.PROCEDURE,
            ObjectKind.AGGREGATE, ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW, ObjectKind.FOREIGN_TABLE);

    private static final Pattern LANGUAGE = Pattern.compile("(?i)\\blanguage\\s+['\"]?(\\w+)");

    private static final Pattern BODY = Pattern.compile("(?i)\\bAS\\b");

    private static final Pattern STATEMENTS = Pattern.compile("(?i)\\bBEGIN\\b");

    /** What has to be there before a thing, with what its body names. */
    Set<ObjectName> needs(NamedObject object) {
        Set<String> words = words(object);
        if (words.isEmpty()) {
            return object.needs();
        }
        Set<ObjectName> needs = new HashSet<>(object.needs());
        this.schema.objects()
            .values()
            .stream()
            .filter((other) -> NAMED.contains(other.name().kind()) && words.contains(other.name().name().name()))
            .filter((other) -> !isBuiltUpon(other, object.name()))
            .forEach((other) -> needs.add(other.name()));
        return needs;
    }

    /** The words that the server may look for when a function is made. */
    static Set<String> words(NamedObject object) {
        String definition = object.definition();
        boolean routine = object.name().kind() == ObjectKind.FUNCTION || object.name().kind() == ObjectKind.PROCEDURE;
        return (routine && definition != null) ? Words.of(lookedAt(definition)) : Set.of();
    }

    private static String lookedAt(String definition) {
        Matcher language = LANGUAGE.matcher(definition);
        return switch (language.find() ? language.group(1).toLowerCase(Locale.ROOT) : "sql") {
            case "sql" -> definition;
            case "plpgsql" -> before(STATEMENTS, definition);
            default -> before(BODY, definition);
        };
    }

    private static String before(Pattern end, String text) {
        Matcher matcher = end.matcher(text);
        return matcher.find() ? text.substring(0, matcher.start()) : text;
    }

    /** Whether a thing cannot be without another, as the catalog has it. */
    private boolean isBuiltUpon(NamedObject thing, ObjectName other) {
        Deque<NamedObject> left = new ArrayDeque<>(List.of(thing));
        Set<ObjectName> seen = new HashSet<>();
        while (!left.isEmpty()) {
            NamedObject next = left.remove();
            if (next.name().equals(other)) {
                return true;
            }
            if (seen.add(next.name())) {
                next.needs().forEach((need) -> this.schema.object(need).ifPresent(left::add));
            }
        }
        return false;
    }

}
