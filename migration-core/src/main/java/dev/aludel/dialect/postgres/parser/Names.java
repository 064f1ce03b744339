package dev.aludel.dialect.postgres.parser;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** How PostgreSQL spells names, and which it invents. */
final class Names {

    /** NAMEDATALEN - 1, "Identifiers and Key Words" of PostgreSQL's manual. */
    private static final int LIMIT = 63;

    private Names() {
    }

    /**
     * A name as written, without quotes or in lower case, and cut where it is too long.
     */
    static String spelled(String written) {
        if (written.startsWith("\"")) {
            return cut(written.substring(1, written.length() - 1).replace("\"\"", "\""), LIMIT);
        }
        if (written.endsWith("\"") || written.indexOf('\'') >= 0) {
            throw new NotUnderstood();
        }
        StringBuilder folded = new StringBuilder(written);
        for (int index = 0; index < folded.length(); index++) {
            char character = folded.charAt(index);
            if (character >= 'A' && character <= 'Z') {
                folded.setCharAt(index, (char) (character + 32));
            }
        }
        return cut(folded.toString(), LIMIT);
    }

    /**
     * The name that PostgreSQL gives to what nobody named, {@code tasks_title_key}, as
     * its {@code makeObjectName} does: the longer part is cut until all fits, and a name
     * that is taken is numbered.
     */
    static String invented(String table, String columns, String kind, Set<String> taken) {
        for (int number = 0;; number++) {
            String name = fitted(table, columns, (number == 0) ? kind : kind + number);
            if (taken.add(name)) {
                return name;
            }
        }
    }

    private static String fitted(String table, String columns, String kind) {
        int available = LIMIT - kind.length() - (columns.isEmpty() ? 1 : 2);
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
