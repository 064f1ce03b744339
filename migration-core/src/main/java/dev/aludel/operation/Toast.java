package dev.aludel.operation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.DomainType;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/**
 * The table that PostgreSQL keeps beside a table for values that are too long for a row
 * ("TOAST" of the manual). Where all values together fit there is none, and its
 * parameters are forgotten without a word ({@code heapam_relation_needs_toast_table} of
 * its source). One that a column brought which is gone is not known of.
 */
final class Toast {

    private static final String PREFIX = "toast.";

    /** The bytes of the longest row that is left alone. */
    private static final int LONGEST_ROW = 2032;

    /** The bytes of a row's head. */
    private static final int HEAD = 24;

    /** The bytes of the longest character, which is that of UTF-8. */
    private static final int CHARACTER = 4;

    private static final long ANY = LONGEST_ROW + 1;

    /** The bytes of values that are all of one length. */
    private static final Map<String, Integer> FIXED = Map.ofEntries(Map.entry("boolean", 1), Map.entry("bool", 1),
            Map.entry("smallint", 2), Map.entry("int2", 2), Map.entry("integer", 4), Map.entry("int", 4),
            Map.entry("int4", 4), Map.entry("bigint", 8), Map.entry("int8", 8), Map.entry("real", 4),
            Map.entry("float4", 4), Map.entry("double precision", 8), Map.entry("float8", 8), Map.entry("float", 8),
            Map.entry("date", 4), Map.entry("time", 8), Map.entry("time without time zone", 8),
            Map.entry("time with time zone", 12), Map.entry("timetz", 12), Map.entry("timestamp", 8),
            Map.entry("timestamp without time zone", 8), Map.entry("timestamp with time zone", 8),
            Map.entry("timestamptz", 8), Map.entry("interval", 16), Map.entry("uuid", 16), Map.entry("money", 8),
            Map.entry("oid", 4));

    private Toast() {
    }

    /** Those of the parameters that a table keeps. */
    static SortedMap<String, String> kept(Schema schema, Table whole, SortedMap<String, String> parameters) {
        SortedMap<String, String> kept = new TreeMap<>(parameters);
        boolean said = kept.keySet().stream().anyMatch((name) -> name.startsWith(PREFIX));
        if (said && !isNeeded(schema, whole.columns())) {
            kept.keySet().removeIf((name) -> name.startsWith(PREFIX));
        }
        return kept;
    }

    private static boolean isNeeded(Schema schema, List<Column> columns) {
        long nulls = (columns.size() + 7) / 8;
        long longest = columns.stream().mapToLong((column) -> longest(schema, column.type())).sum();
        boolean anyLong = columns.stream().anyMatch((column) -> !isFixed(schema, column.type()));
        return anyLong && HEAD + nulls + longest > LONGEST_ROW;
    }

    private static boolean isFixed(Schema schema, DataType type) {
        if (type.array()) {
            return false;
        }
        return schema.type(type.name(), DomainType.class)
            .map((domain) -> isFixed(schema, domain.base()))
            .orElseGet(() -> FIXED.containsKey(word(type)) || schema.type(type.name(), EnumType.class).isPresent());
    }

    /** The bytes of the longest value. */
    private static long longest(Schema schema, DataType type) {
        if (type.array()) {
            return ANY;
        }
        if (schema.type(type.name(), EnumType.class).isPresent()) {
            return Integer.BYTES;
        }
        return schema.type(type.name(), DomainType.class)
            .map((domain) -> longest(schema, domain.base()))
            .orElseGet(() -> builtIn(type));
    }

    private static long builtIn(DataType type) {
        Integer fixed = FIXED.get(word(type));
        if (fixed != null) {
            return fixed;
        }
        boolean bounded = !type.arguments().isEmpty() && type.arguments().get(0).matches("\\d{1,8}");
        return switch (word(type)) {
            case "varchar", "character varying", "char", "character", "bpchar" ->
                bounded ? Long.parseLong(type.arguments().get(0)) * CHARACTER + CHARACTER : ANY;
            case "numeric", "decimal" -> bounded ? Long.parseLong(type.arguments().get(0)) : ANY;
            default -> ANY;
        };
    }

    private static String word(DataType type) {
        return type.name().toString().toLowerCase(Locale.ROOT);
    }

}
