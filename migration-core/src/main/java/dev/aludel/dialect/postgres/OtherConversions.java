package dev.aludel.dialect.postgres;

import dev.aludel.schema.DataType;

/** What becomes of documents, addresses and bits in a type that is like their own. */
final class OtherConversions {

    /** The objects inside a document, and whether one has a key twice. */
    private static final String KEY_TWICE = """
            (WITH RECURSIVE parts (part) AS (SELECT %1$s::json UNION ALL
              SELECT inside.part FROM parts, LATERAL (
                SELECT value FROM json_each(CASE json_typeof(part) WHEN 'object' THEN part END)
                UNION ALL SELECT value FROM json_array_elements(CASE json_typeof(part) WHEN 'array' THEN part END)) AS inside (part))
            SELECT bool_or((SELECT count(*) <> count(DISTINCT key)
              FROM json_object_keys(CASE json_typeof(part) WHEN 'object' THEN part END) AS keys (key))) FROM parts)""";

    private OtherConversions() {
    }

    static ConversionTests of(String value, DataType from, DataType to, int version) {
        String one = from.name().name();
        return switch (to.name().name()) {
            case "jsonb" -> one.equals("json") ? document(value, version) : ConversionTests.UNKNOWN;
            case "cidr" -> one.equals("inet") ? ConversionTests.changing("%1$s::cidr::inet <> %1$s".formatted(value))
                    : ConversionTests.UNKNOWN;
            case "bit" -> isBits(one) ? ConversionTests.failing(length(value, "<>", to)) : ConversionTests.UNKNOWN;
            case "bit varying" -> (isBits(one) && !to.arguments().isEmpty())
                    ? ConversionTests.failing(length(value, ">", to)) : ConversionTests.UNKNOWN;
            default -> ConversionTests.UNKNOWN;
        };
    }

    /** What a json may hold and a jsonb may not is the character zero. */
    private static ConversionTests document(String value, int version) {
        return new ConversionTests((version < PlainText.VALIDITY) ? value + "::text ~ '(^|[^\\\\])(\\\\\\\\)*\\\\u0000'"
                : PlainText.invalid(value + "::text", DataType.of("jsonb")), keyTwice(value));
    }

    static String keyTwice(String value) {
        return KEY_TWICE.formatted(value);
    }

    private static boolean isBits(String name) {
        return name.equals("bit") || name.equals("bit varying");
    }

    private static String length(String value, String than, DataType to) {
        return "length(%s) %s %s".formatted(value, than, to.arguments().get(0));
    }

}
