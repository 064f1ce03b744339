package dev.aludel.dialect.postgres;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Values of a type, as text: those at the borders, and random ones. */
final class ConversionValues {

    private static final List<String> WORDS = List.of("", "a", "abcd", "abcde", "abcd   ", "   x", "ABC", "abc    d",
            "12", " 12 ", "-7", "+7", "1 2", "99999999999", "32768", "32767", "12.5", "1e3", ".5", "5.", ".", "nan",
            "-inf", "9999.994", "9999.995", "1.005", "true", "TRUE ", "o", "of", "yes", "nope", "red", "purple",
            "2024-02-30", "2024-02-29", "2024-02-29 10:00", "today?", "1 day", "10.0.0.1/8", "{\"a\":1,\"a\":2}",
            "[1, {\"b\": {}}]", "{\"b\":", "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11", "{a0eebc999c0b4ef8bb6d6bb9bd380a11}",
            "A0EEBC99-9C0B4EF8-BB6D6BB9-BD380A11", "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11 ",
            "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a1");

    private final Random random;

    ConversionValues(Random random) {
        this.random = random;
    }

    /** What the type does not take is for whoever inserts it to leave out. */
    List<String> of(String type, int count) {
        List<String> values = new ArrayList<>(known(type.replaceAll("\\(.*\\)", "")));
        if (type.startsWith("numeric(")) {
            values.remove("NaN");
        }
        for (int number = 0; number < count; number++) {
            values.add(one(type.replaceAll("\\(.*\\)", "")));
        }
        return values;
    }

    private static List<String> known(String type) {
        return switch (type) {
            case "smallint", "integer", "bigint" ->
                List.of("0", "-32768", "32767", "32768", "999", "1000", "-2147483648", "-2147483649", "2147483647",
                        "2147483648", "9007199254740993", "9223372036854775807", "16777217", "99999", "100000");
            case "numeric", "real",
                    "double precision" ->
                List.of("0", "0.1", "-0.5", "0.5", "1.5", "2.5", "999.9995", "999.9994", "99999.99", "9999999.994",
                        "32767.5", "32767.4", "-32768.5", "2147483647.5", "2147483647.49", "-2147483648.5",
                        "9223372036854775807", "9223372036854775808", "9.99999999999999e9", "1e20", "3.5e38",
                        "3.40282356e38", "1e-50", "7e-46", "7.1e-46", "NaN", "Infinity", "-Infinity", "0.1234567",
                        "1234567", "123456789", "0.30000000000000004");
            case "text", "varchar", "char" -> WORDS;
            case "timestamp", "timestamptz", "date" ->
                List.of("infinity", "-infinity", "2024-02-29", "2024-02-29 10:00", "2024-12-31 23:59:59.9999",
                        "2024-03-31 02:30", "2024-10-27 02:30", "2024-10-27 00:30", "2024-01-01 10:00:00.5");
            case "time" -> List.of("23:59:59.9", "10:00", "10:00:00.4999");
            case "interval" -> List.of("25 hours", "1 day", "1:02:03.4", "2 mons", "-1 hour");
            case "json" -> List.of("{}", "1", "{\"a\":1,\"b\":2}", "{\"a\":1,\"a\":2}", "[{\"a\":{\"b\":1,\"b\":1}}]",
                    "[[],{\"a\":[1]}]", "\"\\u0000\"", "\"\\\\u0000\"", "null", "[\"x\",\"x\"]");
            case "inet" -> List.of("10.0.0.1/8", "10.0.0.0/8", "10.0.0.1", "::1/64", "::/64");
            case "varbit" -> List.of("", "101", "1010", "10101", "111111111");
            case "uuid" -> List.of("a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11");
            case "boolean" -> List.of("true", "false");
            default -> throw new IllegalArgumentException(type);
        };
    }

    private String one(String type) {
        return switch (type) {
            case "smallint", "integer", "bigint" -> String.valueOf(this.random.nextLong() >> this.random.nextInt(64));
            case "numeric", "real", "double precision" ->
                new BigDecimal(new BigInteger(this.random.nextInt(80), this.random), this.random.nextInt(30) - 8)
                    .toString();
            case "text", "varchar", "char" -> word();
            case "timestamp", "timestamptz",
                    "date" ->
                LocalDateTime.of(2024, 1, 1, 0, 0)
                    .plusSeconds(this.random.nextInt(40_000_000))
                    .plusNanos(this.random.nextBoolean() ? 0 : this.random.nextInt(1_000_000_000))
                    .toString();
            case "time" ->
                LocalDateTime.MIN.plusNanos(this.random.nextLong(86_400_000_000_000L)).toLocalTime().toString();
            case "interval" -> this.random.nextInt(200_000) / 10.0 + " s";
            case "json" ->
                "{\"a\":%d,\"%s\":[]}".formatted(this.random.nextInt(9), this.random.nextBoolean() ? "a" : "b");
            case "inet" -> "10.%d.0.0/%d".formatted(this.random.nextInt(256), this.random.nextInt(33));
            case "varbit" -> Integer.toBinaryString(this.random.nextInt(512));
            case "uuid" -> new UUID(this.random.nextLong(), this.random.nextLong()).toString();
            default -> String.valueOf(this.random.nextBoolean());
        };
    }

    private String word() {
        StringBuilder text = new StringBuilder();
        int length = this.random.nextInt(9);
        for (int place = 0; place < length; place++) {
            text.append("0123456789.-+e abT".charAt(this.random.nextInt(18)));
        }
        return text.toString();
    }

}
