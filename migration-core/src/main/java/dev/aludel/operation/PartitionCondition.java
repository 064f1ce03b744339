package dev.aludel.operation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.InventedName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;

/**
 * The rows of a partition as a condition on the column that divides its table. A part
 * that is detached while others work keeps it as a check ("ALTER TABLE" of the manual,
 * DETACH PARTITION). Of a table that is divided by hash, by several columns or by an
 * expression the condition is not known.
 */
final class PartitionCondition {

    private static final Pattern KEY = Pattern
        .compile("(?is)\\s*(?:RANGE|LIST)\\s*\\(\\s*(\\w+|\"[^\"]+\")\\s*\\)\\s*");

    private static final Pattern RANGE = Pattern
        .compile("(?is)\\s*FOR\\s+VALUES\\s+FROM\\s*\\((.+)\\)\\s*TO\\s*\\((.+)\\)\\s*");

    private static final Pattern LIST = Pattern.compile("(?is)\\s*FOR\\s+VALUES\\s+IN\\s*\\((.+)\\)\\s*");

    private static final Pattern TEXT = Pattern.compile("'(?:[^']|'')*'");

    private static final Pattern NULL = Pattern.compile("(?i)\\bNULL\\b");

    private final String key;

    private PartitionCondition(String key) {
        this.key = key;
    }

    /** The check that the part keeps; empty where it is not known. */
    static Optional<CheckConstraint> of(Table whole, Table part) {
        String divided = whole.inheritance().partitionKey();
        String bound = part.inheritance().bound();
        Matcher key = KEY.matcher((divided != null) ? divided : "");
        if (bound == null || !key.matches()) {
            return Optional.empty();
        }
        return new PartitionCondition(key.group(1)).expression(bound)
            .map((expression) -> CheckConstraint.of(freeName(part, spelled(key.group(1))), expression));
    }

    private Optional<String> expression(String bound) {
        String there = this.key + " IS NOT NULL";
        Matcher range = RANGE.matcher(bound);
        if (range.matches()) {
            return Optional.of(there + compared(">=", range.group(1)) + compared("<", range.group(2)));
        }
        Matcher list = LIST.matcher(bound);
        return (list.matches() && !NULL.matcher(TEXT.matcher(list.group(1)).replaceAll("")).find())
                ? Optional.of(there + " AND " + this.key + " IN (" + list.group(1) + ")") : Optional.empty();
    }

    private String compared(String operator, String limit) {
        boolean open = limit.strip().equalsIgnoreCase("MINVALUE") || limit.strip().equalsIgnoreCase("MAXVALUE");
        return open ? "" : " AND " + this.key + " " + operator + " " + limit.strip();
    }

    private static String spelled(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1) : name.toLowerCase(Locale.ROOT);
    }

    private static String freeName(Table part, String column) {
        QualifiedName table = part.name();
        String wanted = InventedName.of(table.name(), column, "check");
        for (int number = 1; part.constraint(wanted).isPresent(); number++) {
            wanted = InventedName.of(table.name(), column, "check" + number);
        }
        return wanted;
    }

}
