package dev.aludel.schema;

import java.nio.charset.StandardCharsets;

/**
 * What PostgreSQL calls a thing that nobody named, such as {@code tasks_title_key}:
 * table, columns and a word for what it is, the longer of the two names cut until it fits
 * ({@code makeObjectName} in its source).
 */
public final class InventedName {

    /** "Identifiers and Key Words" of the manual: NAMEDATALEN - 1 bytes. */
    private static final int LIMIT = 63;

    private InventedName() {
    }

    /**
     * The name, where it is not taken yet.
     * @param columns the columns that it is of; empty for the table alone
     * @param kind what it is, such as {@code key}
     */
    public static String of(String table, String columns, String kind) {
        int available = LIMIT - bytes(kind) - (columns.isEmpty() ? 1 : 2);
        int first = bytes(table);
        int second = bytes(columns);
        while (first + second > available) {
            if (first > second) {
                first--;
            }
            else {
                second--;
            }
        }
        return cut(table, first) + (columns.isEmpty() ? "" : "_" + cut(columns, second)) + "_" + kind;
    }

    /** As much of a name as is kept of it. */
    public static String cut(String name) {
        return cut(name, LIMIT);
    }

    private static String cut(String name, int limit) {
        int end = name.length();
        while (bytes(name.substring(0, end)) > limit) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

}
