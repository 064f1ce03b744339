package dev.aludel.dialect.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.DataType;

/** Values that the built-in types take, in PostgreSQL's spelling. */
final class ExampleValues {

    private static final Pattern LITERALS = Pattern.compile("'((?:[^']|'')*)'|(?<![\\w'.])(-?\\d+(?:\\.\\d+)?)");

    private ExampleValues() {
    }

    /** The value of that number; null for a type of which none is known. */
    static @Nullable String of(DataType type, int number) {
        if (type.array()) {
            return "{}";
        }
        DataType builtIn = BuiltInTypes.lowerCase(type.collatedBy(null));
        String name = (builtIn != null) ? builtIn.name().name() : type.name().name();
        return switch (BuiltInTypes.SHORT.getOrDefault(name, name)) {
            case "integer", "bigint", "smallint", "double precision", "real", "float", "money", "oid" ->
                String.valueOf(number);
            case "numeric", "dec" -> number(type, number);
            case "boolean" -> (number % 2 == 0) ? "true" : "false";
            case "text", "name", "citext" -> "value " + number;
            case "character varying", "character", "char", "bpchar", "char varying" -> shortened(type, number);
            case "date" -> "2026-01-%02d".formatted(1 + number % 28);
            case "timestamp with time zone", "timestamp", "timestamp without time zone" ->
                "2026-01-%02d %02d:30:00+00".formatted(1 + number % 28, number / 28 % 24);
            case "time with time zone", "time", "time without time zone", "timetz" ->
                "%02d:%02d:00+00".formatted(number % 24, number / 24 % 60);
            case "interval" -> number + " minutes";
            case "uuid" -> "00000000-0000-4000-8000-%012d".formatted(number);
            case "bytea" -> "\\x%08x".formatted(number);
            case "json", "jsonb" -> "{\"number\": %d}".formatted(number);
            case "xml" -> "<number>%d</number>".formatted(number);
            case "inet" -> "10.0.%d.%d".formatted(number / 250 % 250, number % 250);
            case "cidr" -> "10.%d.%d.0/24".formatted(number / 250 % 250, number % 250);
            case "macaddr" -> "00:00:00:00:%02x:%02x".formatted(number / 250 % 250, number % 250);
            case "point" -> "(%1$d,%1$d)".formatted(number);
            case "int4range", "int8range", "numrange" -> "[%d,%d)".formatted(number, number + 1);
            case "daterange" -> "[2026-01-%02d,2026-01-%02d)".formatted(1 + number % 28, 2 + number % 28);
            case "tsvector", "tsquery", "ltree" -> "value" + number;
            case "bit" -> bits(type, number);
            case "bit varying", "varbit" -> Integer.toBinaryString(number % 2);
            case "hstore" -> "number=>" + number;
            default -> null;
        };
    }

    /** The strings and numbers that stand in a condition. */
    static List<String> literals(String condition) {
        List<String> literals = new ArrayList<>();
        Matcher matcher = LITERALS.matcher(condition);
        while (matcher.find()) {
            literals.add((matcher.group(1) != null) ? matcher.group(1).replace("''", "'") : matcher.group(2));
        }
        return literals;
    }

    private static String number(DataType type, int number) {
        List<String> arguments = type.arguments();
        if (arguments.isEmpty()) {
            return String.valueOf(number);
        }
        int scale = (arguments.size() > 1) ? Integer.parseInt(arguments.get(1)) : 0;
        int digits = Integer.parseInt(arguments.get(0)) - scale;
        return (digits > 0) ? String.valueOf(number % (int) Math.pow(10, Math.min(digits, 9))) : "0";
    }

    /** One without a length is the single character that "char" means in a statement. */
    private static String shortened(DataType type, int number) {
        boolean unlimited = type.arguments().isEmpty() && type.name().name().endsWith("varying");
        int length = unlimited ? Integer.MAX_VALUE
                : type.arguments().isEmpty() ? type.name().name().equals("varchar") ? Integer.MAX_VALUE : 1
                        : Integer.parseInt(type.arguments().get(0));
        String text = "value " + number;
        if (text.length() <= length) {
            return text;
        }
        String digits = Integer.toString(number, Character.MAX_RADIX);
        return digits.substring(Math.max(0, digits.length() - length));
    }

    private static String bits(DataType type, int number) {
        int length = type.arguments().isEmpty() ? 1 : Integer.parseInt(type.arguments().get(0));
        String bits = "0".repeat(length) + Integer.toBinaryString(number);
        return bits.substring(bits.length() - length);
    }

}
