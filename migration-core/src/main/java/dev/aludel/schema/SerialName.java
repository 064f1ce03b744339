package dev.aludel.schema;

import java.nio.charset.StandardCharsets;

/**
 * What PostgreSQL calls the sequence of a {@link Serial} column: table, column and
 * {@code seq}, the longer of the two names cut until it fits ({@code makeObjectName} in
 * its source, "Serial Types" in its manual).
 */
public final class SerialName {

    /** "Identifiers and Key Words" of the manual: NAMEDATALEN - 1 bytes. */
    private static final int LIMIT = 63;

    private static final String END = "_seq";

    private SerialName() {
    }

    /** The name of the sequence of a column, where it is not taken yet. */
    public static String of(String table, String column) {
        return of(table, "_" + column, END);
    }

    /**
     * The name of anything that nobody named.
     * @param rest what follows the table, such as {@code _title}; empty for nothing
     * @param end what it ends with, such as {@code _key}
     */
    public static String of(String table, String rest, String end) {
        String one = table;
        String other = rest;
        while (bytes(one) + bytes(other) + end.length() > LIMIT) {
            if (bytes(one) > bytes(other) - 1) {
                one = shorter(one);
            }
            else {
                other = shorter(other);
            }
        }
        return one + other + end;
    }

    private static String shorter(String name) {
        return name.substring(0, name.offsetByCodePoints(name.length(), -1));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

}
