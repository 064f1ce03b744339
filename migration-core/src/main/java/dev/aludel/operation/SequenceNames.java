package dev.aludel.operation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.SerialName;

/** The names of sequences inside defaults: {@code nextval('numbers')}. */
final class SequenceNames {

    private static final Pattern NEXT = Pattern.compile("(?i)(\\bnextval\\s*\\(\\s*')((?:[^']|'')*)(')");

    private static final Pattern PART = Pattern.compile("\"((?:[^\"]|\"\")*)\"|[^.\"]+");

    private SequenceNames() {
    }

    /** Whether an expression counts with a sequence. */
    static boolean counts(String expression, QualifiedName sequence) {
        Matcher next = NEXT.matcher(expression);
        while (next.find()) {
            if (spelled(next.group(2)).equals(sequence.toString())) {
                return true;
            }
        }
        return false;
    }

    /** The expression, counting with a sequence under its new name. */
    static String renamed(String expression, QualifiedName from, QualifiedName to) {
        return NEXT.matcher(expression)
            .replaceAll((next) -> Matcher.quoteReplacement(next.group(1)
                    + (spelled(next.group(2)).equals(from.toString()) ? literal(to) : next.group(2)) + next.group(3)));
    }

    /** The default of a column that counts with a sequence. */
    static String next(QualifiedName sequence) {
        return "nextval('" + literal(sequence) + "'::regclass)";
    }

    /** What PostgreSQL calls the sequence of a serial column. */
    static QualifiedName ofSerial(QualifiedName table, String column) {
        return table.sibling(SerialName.of(table.name(), column));
    }

    private static String spelled(String literal) {
        return PART.matcher(literal.replace("''", "'"))
            .results()
            .map((part) -> (part.group(1) != null) ? part.group(1).replace("\"\"", "\"") : part.group())
            .collect(Collectors.joining("."));
    }

    private static String literal(QualifiedName name) {
        String schema = name.schema();
        return ((schema != null) ? quoted(schema) + "." : "") + quoted(name.name());
    }

    private static String quoted(String name) {
        return name.matches("[a-z_][a-z0-9_]*") ? name : '"' + name.replace("\"", "\"\"").replace("'", "''") + '"';
    }

}
