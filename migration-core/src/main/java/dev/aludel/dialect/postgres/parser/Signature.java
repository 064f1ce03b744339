package dev.aludel.dialect.postgres.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The types that a function takes, as the database names it by them: in its own words,
 * without names, defaults and what is only given back.
 */
final class Signature {

    private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("bool", "boolean"),
            Map.entry("int2", "smallint"), Map.entry("int", "integer"), Map.entry("int4", "integer"),
            Map.entry("int8", "bigint"), Map.entry("float4", "real"), Map.entry("float8", "double precision"),
            Map.entry("float", "double precision"), Map.entry("dec", "numeric"), Map.entry("decimal", "numeric"),
            Map.entry("char", "character"), Map.entry("bpchar", "character"), Map.entry("nchar", "character"),
            Map.entry("national char", "character"), Map.entry("national character", "character"),
            Map.entry("varchar", "character varying"), Map.entry("char varying", "character varying"),
            Map.entry("nchar varying", "character varying"), Map.entry("national char varying", "character varying"),
            Map.entry("national character varying", "character varying"), Map.entry("varbit", "bit varying"),
            Map.entry("time", "time without time zone"), Map.entry("timetz", "time with time zone"),
            Map.entry("timestamp", "timestamp without time zone"),
            Map.entry("timestamptz", "timestamp with time zone"));

    /** Words that a type of several words begins with. */
    private static final Set<String> FIRST_WORDS = Set.of("double", "character", "char", "nchar", "national", "bit",
            "time", "timestamp", "interval");

    /** Words that only go on with a type. */
    private static final Set<String> NEXT_WORDS = Set.of("precision", "varying", "character", "char", "with", "without",
            "time", "zone", "year", "month", "day", "hour", "minute", "second", "to");

    private Signature() {
    }

    /**
     * The types of the arguments in the brackets that are next, in brackets; null where
     * there are none because one function alone has the name.
     */
    static @Nullable String optional(Phrase phrase) {
        return phrase.is('(') ? of(phrase) : null;
    }

    /** The types of the arguments in the brackets that are next, in brackets. */
    static String of(Phrase phrase) {
        phrase.expect('(');
        List<String> types = new ArrayList<>();
        while (!phrase.take(')')) {
            if (phrase.take('*')) {
                continue;
            }
            if (phrase.take("order", "by") || phrase.take(',')) {
                continue;
            }
            argument(phrase).ifPresent(types::add);
        }
        return types.stream().collect(Collectors.joining(", ", "(", ")"));
    }

    private static Optional<String> argument(Phrase phrase) {
        boolean out = phrase.take("out");
        boolean mode = phrase.take("inout") || phrase.take("in", "out") || phrase.take("in") || phrase.take("variadic");
        String type = type(phrase);
        if (!ends(phrase)) {
            // What was read was its name.
            out = out || phrase.take("out");
            mode = mode || phrase.take("inout") || phrase.take("in") || phrase.take("variadic");
            type = type(phrase);
        }
        if (phrase.take("default") || phrase.take('=') || phrase.takeSign(":=")) {
            expression(phrase);
        }
        if (!phrase.is(',') && !phrase.is(')') && !phrase.is("order")) {
            throw new NotUnderstood();
        }
        return (out && !mode) ? Optional.empty() : Optional.of(type);
    }

    private static boolean ends(Phrase phrase) {
        return phrase.is(',') || phrase.is(')') || phrase.is("default") || phrase.is('=') || phrase.isSign(":=")
                || phrase.is("order");
    }

    private static void expression(Phrase phrase) {
        while (!phrase.is(',') && !phrase.is(')')) {
            if (phrase.is('(') || phrase.is('[')) {
                phrase.enclosed();
            }
            else {
                phrase.skip();
            }
        }
    }

    /** A type in the database's own words. */
    static String type(Phrase phrase) {
        boolean set = phrase.take("setof");
        boolean word = !phrase.peek().isEmpty();
        String first = phrase.peek();
        List<String> path = phrase.path();
        String name;
        if (word && path.size() == 1 && FIRST_WORDS.contains(first)) {
            StringBuilder words = new StringBuilder(first);
            while (phrase.is('(') || NEXT_WORDS.contains(phrase.peek())) {
                if (phrase.is('(')) {
                    phrase.brackets();
                }
                else {
                    words.append(' ').append(phrase.peek());
                    phrase.skip();
                }
            }
            name = words.toString();
        }
        else {
            boolean builtIn = path.size() == 2 && path.get(0).equals("pg_catalog");
            name = builtIn ? path.get(1) : phrase.source().qualified(path).toString();
            word |= builtIn;
            if (phrase.is('(')) {
                phrase.brackets();
            }
        }
        boolean array = phrase.take("array");
        while (phrase.is('[')) {
            phrase.enclosed();
            array = true;
        }
        if (phrase.take('%')) {
            // The type of a column: only the server knows it.
            throw new NotUnderstood();
        }
        String usual = word ? NAMES.getOrDefault(name, name) : name;
        return (set ? "SETOF " : "") + (usual.startsWith("interval") ? "interval" : usual) + (array ? "[]" : "");
    }

}
