package dev.aludel.dialect.postgres;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.DataType;

/**
 * How values of one type become values of another where PostgreSQL does not do it by
 * itself: ALTER COLUMN TYPE uses assignment casts only ("ALTER TABLE" and "CREATE CAST"
 * of its manual).
 */
final class Conversions {

    private static final Set<String> STRINGS = Set.of("character", "character varying", "text", "bpchar", "name");

    private static final Set<String> NUMBERS = Set.of("smallint", "integer", "bigint", "numeric", "real",
            "double precision");

    /** What is assigned to what, besides numbers to numbers and everything to strings. */
    private static final Map<String, Set<String>> ASSIGNED = Map.ofEntries(
            Map.entry("date", Set.of("timestamp without time zone", "timestamp with time zone")),
            Map.entry("timestamp without time zone",
                    Set.of("date", "time without time zone", "timestamp with time zone")),
            Map.entry("timestamp with time zone",
                    Set.of("date", "time without time zone", "time with time zone", "timestamp without time zone")),
            Map.entry("time without time zone", Set.of("interval", "time with time zone")),
            Map.entry("time with time zone", Set.of("time without time zone")),
            Map.entry("interval", Set.of("time without time zone")), Map.entry("json", Set.of("jsonb")),
            Map.entry("jsonb", Set.of("json")), Map.entry("bit", Set.of("bit varying")),
            Map.entry("bit varying", Set.of("bit")), Map.entry("cidr", Set.of("inet")),
            Map.entry("inet", Set.of("cidr")), Map.entry("money", Set.of("numeric")),
            Map.entry("numeric", Set.of("money")), Map.entry("integer", Set.of("money", "oid")),
            Map.entry("bigint", Set.of("money", "oid")), Map.entry("smallint", Set.of("oid")),
            Map.entry("oid", Set.of("integer", "bigint")));

    private Conversions() {
    }

    /**
     * The expression that converts a column.
     * @return null where PostgreSQL converts it by itself
     */
    static @Nullable String using(String column, DataType from, DataType to, String writtenTo) {
        DataType before = CanonicalType.of(from);
        DataType after = CanonicalType.of(to);
        String one = before.name().name();
        String other = after.name().name();
        boolean builtIn = before.name().schema() == null && after.name().schema() == null;
        if (!after.array() && STRINGS.contains(other)
                || before.name().equals(after.name()) && before.array() == after.array()) {
            return null;
        }
        if (before.array() == after.array() && builtIn && isAssigned(one, other)) {
            return null;
        }
        if (before.array() == after.array() && STRINGS.contains(one)) {
            return column + "::" + writtenTo;
        }
        if (!before.array() && !after.array() && throughInteger(one, other)) {
            return column + (one.equals("integer") || other.equals("integer") ? "::" : "::integer::") + writtenTo;
        }
        return column + "::text" + ((before.array() && after.array()) ? "[]" : "") + "::" + writtenTo;
    }

    private static boolean isAssigned(String from, String to) {
        return STRINGS.contains(to) || NUMBERS.contains(from) && NUMBERS.contains(to)
                || ASSIGNED.getOrDefault(from, Set.of()).contains(to);
    }

    private static boolean throughInteger(String from, String to) {
        return from.equals("boolean") && NUMBERS.contains(to) || NUMBERS.contains(from) && to.equals("boolean");
    }

}
