package dev.aludel.dialect.postgres;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.aludel.schema.DataType;

/**
 * Constants of a type: PostgreSQL prints some of them otherwise than they were written.
 */
final class Constants {

    private static final Set<String> NUMBERS = Set.of("smallint", "integer", "bigint", "numeric", "real",
            "double precision");

    private static final List<Set<String>> BOOLEANS = List.of(Set.of("true", "t", "yes", "y", "on", "1"),
            Set.of("false", "f", "no", "n", "off", "0"));

    /** Blanks between the parts of an array or a document, outside of quotes. */
    private static final Pattern LOOSE = Pattern
        .compile("(\"(?:[^\"\\\\]|\\\\.)*+\")|(?<=[{}\\[\\],:]|^)\\s+|\\s+(?=[{}\\[\\],:]|$)", Pattern.DOTALL);

    private Constants() {
    }

    /**
     * Whether two texts stand for the same value of a type, named canonically. An
     * interval may be told by its type what a bare number is: {@code interval '1' day}.
     */
    static boolean same(DataType type, String one, DataType otherType, String other) {
        String name = type.name().toString();
        if (name.startsWith("interval") && !type.array()) {
            return Spans.same(name, one, otherType.name().toString(), other);
        }
        if (one.equals(other)) {
            return true;
        }
        if (type.array()) {
            return tight(one).equals(tight(other));
        }
        return switch (name) {
            case "boolean" -> sameBoolean(one, other);
            case "character" -> one.stripTrailing().equals(other.stripTrailing());
            case "uuid" -> digits(one).equals(digits(other));
            case "bytea" -> bytes(one).equals(bytes(other));
            case "json", "jsonb" -> tight(one).equals(tight(other));
            default -> NUMBERS.contains(name) ? sameNumber(one, other) : Moments.same(name, one, other);
        };
    }

    static boolean sameBoolean(String one, String other) {
        return BOOLEANS.stream()
            .anyMatch((words) -> Stream.of(one, other).allMatch((text) -> words.contains(word(text))));
    }

    static boolean sameNumber(String one, String other) {
        try {
            return new BigDecimal(one.strip()).compareTo(new BigDecimal(other.strip())) == 0;
        }
        catch (NumberFormatException notANumber) {
            return false;
        }
    }

    private static String word(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static String digits(String uuid) {
        return word(uuid).replaceAll("[-{}]", "");
    }

    /**
     * Hexadecimal digits count without their case; what is written otherwise counts as it
     * is.
     */
    private static String bytes(String text) {
        return text.isEmpty() ? "\\x" : text.startsWith("\\x") ? word(text) : text;
    }

    private static String tight(String text) {
        return LOOSE.matcher(text).replaceAll("$1");
    }

}
