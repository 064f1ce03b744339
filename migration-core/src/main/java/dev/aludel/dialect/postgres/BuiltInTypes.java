package dev.aludel.dialect.postgres;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.DataType;
import dev.aludel.schema.QualifiedName;

/** The types whose names are words of the grammar, so that quotes would change them. */
final class BuiltInTypes {

    private static final Set<String> WORDS = Set.of("bigint", "bit", "bit varying", "boolean", "char", "char varying",
            "character", "character varying", "dec", "decimal", "double precision", "float", "int", "integer", "json",
            "national char", "national char varying", "national character", "national character varying", "nchar",
            "nchar varying", "numeric", "real", "smallint", "time", "time with time zone", "time without time zone",
            "timestamp", "timestamp with time zone", "timestamp without time zone", "varchar");

    /** Names that need no quotes, and are none of the user's. */
    private static final Set<String> NAMES = Set.of("bool", "bpchar", "bytea", "date", "float4", "float8", "int2",
            "int4", "int8", "inet", "jsonb", "money", "text", "timestamptz", "timetz", "uuid", "varbit", "xml");

    /** Other types whose arrays have the internal name with an underline before it. */
    private static final Set<String> ELEMENTS = Set.of("cidr", "interval", "json", "numeric", "time", "timestamp",
            "tsquery", "tsvector", "varchar");

    /** Short names, and what PostgreSQL prints of them. */
    static final Map<String, String> SHORT = Map.of("int", "integer", "int4", "integer", "int8", "bigint", "int2",
            "smallint", "bool", "boolean", "varchar", "character varying", "timestamptz", "timestamp with time zone",
            "float8", "double precision", "decimal", "numeric");

    private static final String ARRAY = " array";

    private BuiltInTypes() {
    }

    /** The type with its name in lower case; null where it is not built in. */
    static @Nullable DataType lowerCase(DataType type) {
        String name = type.name().name().toLowerCase(Locale.ROOT);
        String element = name.endsWith(ARRAY) ? name.substring(0, name.length() - ARRAY.length()) : name;
        boolean builtIn = type.name().schema() == null
                && (WORDS.contains(element) || NAMES.contains(element) || isInterval(element));
        return builtIn ? type.named(QualifiedName.of(name)) : null;
    }

    /**
     * The type of the elements, where it is an array by its internal name such as
     * {@code _int4}; null where it is not.
     */
    static @Nullable DataType elementOf(DataType type) {
        String name = type.name().name();
        if (type.name().schema() != null || !name.startsWith("_")) {
            return null;
        }
        String element = name.substring(1);
        return (NAMES.contains(element) || ELEMENTS.contains(element)) ? type.named(QualifiedName.of(element)) : null;
    }

    private static boolean isInterval(String name) {
        return name.equals("interval") || name.startsWith("interval ");
    }

}
