package dev.aludel.dialect.postgres.parser;

import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.InventedName;
import dev.aludel.schema.QualifiedName;

/** How PostgreSQL spells names, and which it invents. */
final class Names {

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

    private Names() {
    }

    /**
     * A name as written, without quotes or in lower case, and cut where it is too long.
     */
    static String spelled(String written) {
        return spelled(written, "\\");
    }

    /** A name as written, with a character that escapes in {@code U&"…"}. */
    static String spelled(String written, String escape) {
        if (written.endsWith("\"") && (written.startsWith("U&\"") || written.startsWith("u&\""))) {
            return InventedName
                .cut(Strings.unicode(written.substring(3, written.length() - 1).replace("\"\"", "\""), escape));
        }
        if (written.startsWith("\"")) {
            return InventedName.cut(written.substring(1, written.length() - 1).replace("\"\"", "\""));
        }
        if (written.endsWith("\"") || written.indexOf('\'') >= 0) {
            throw new NotUnderstood();
        }
        return InventedName.cut(folded(written));
    }

    /** Words in lower case, as the database folds them. */
    static String folded(String written) {
        StringBuilder folded = new StringBuilder(written);
        for (int index = 0; index < folded.length(); index++) {
            char character = folded.charAt(index);
            if (character >= 'A' && character <= 'Z') {
                folded.setCharAt(index, (char) (character + 32));
            }
        }
        return folded.toString();
    }

    /**
     * The name that PostgreSQL gives to what nobody named, {@code tasks_title_key}, as
     * its {@code makeObjectName} does: the longer part is cut until all fits, and a name
     * that is taken is numbered.
     */
    static String invented(String table, String columns, String kind, Set<String> taken) {
        for (int number = 0;; number++) {
            String name = InventedName.of(table, columns, (number == 0) ? kind : kind + number);
            if (taken.add(name)) {
                return name;
            }
        }
    }

    /** A name as SQL has it, in quotes wherever they might be needed. */
    static String quoted(@Nullable String name) {
        String text = (name != null) ? name : "";
        return (PLAIN.matcher(text).matches() && !TokenTypes.isWord(text)) ? text
                : '"' + text.replace("\"", "\"\"") + '"';
    }

    /** A name with its schema as SQL has it. */
    static String quoted(QualifiedName name) {
        return ((name.schema() != null) ? quoted(name.schema()) + "." : "") + quoted(name.name());
    }

}
