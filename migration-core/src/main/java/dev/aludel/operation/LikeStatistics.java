package dev.aludel.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.aludel.schema.Column;
import dev.aludel.schema.InventedName;
import dev.aludel.schema.NamedObject;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/**
 * The statistics over several columns that a table takes from the one that it is made
 * like. They get names of their own, as those that nobody named: from the columns in the
 * order of the table, and {@code expr} for each expression.
 */
record LikeStatistics(Schema schema, Likeness likeness, QualifiedName table) {

    private static final Pattern WHAT = Pattern.compile("(?is).*?\\sON\\s+(.+)\\sFROM\\s+\\S+\\s*");

    List<NamedObject> objects() {
        List<NamedObject> objects = new ArrayList<>();
        Set<QualifiedName> taken = new TreeSet<>();
        for (NamedObject object : this.schema.objects().values()) {
            boolean ofSource = object.name().kind() == ObjectKind.STATISTICS
                    && object.needs().stream().anyMatch((need) -> need.name().equals(this.likeness.source()));
            if (ofSource) {
                QualifiedName name = freeName(object, taken);
                taken.add(name);
                objects.add(copied(object, name));
            }
        }
        return objects;
    }

    /** How the database prints them is not known. */
    private NamedObject copied(NamedObject object, QualifiedName name) {
        Set<ObjectName> needs = object.needs()
            .stream()
            .map((need) -> need.name().equals(this.likeness.source()) ? need.named(this.table) : need)
            .collect(Collectors.toSet());
        return object.named(ObjectName.of(ObjectKind.STATISTICS, name))
            .defined(null)
            .needing(needs)
            .commented(this.likeness.has(LikenessPart.COMMENTS) ? object.comment() : null);
    }

    private QualifiedName freeName(NamedObject object, Set<QualifiedName> taken) {
        String parts = parts(object);
        QualifiedName wanted = this.table.sibling(InventedName.of(this.table.name(), parts, "stat"));
        for (int number = 1; taken.contains(wanted)
                || this.schema.object(ObjectName.of(ObjectKind.STATISTICS, wanted)).isPresent(); number++) {
            wanted = this.table.sibling(InventedName.of(this.table.name(), parts, "stat" + number));
        }
        return wanted;
    }

    private String parts(NamedObject object) {
        String definition = object.definition();
        Matcher what = WHAT.matcher((definition != null) ? definition : "");
        List<String> parts = what.matches() ? parts(what.group(1)) : List.of();
        Stream<String> columns = LikeTable.columnsOf(this.schema, this.likeness.source())
            .stream()
            .map(Column::name)
            .filter((column) -> parts.stream().map(LikeStatistics::spelled).anyMatch(column::equals));
        Stream<String> expressions = parts.stream().filter((part) -> part.endsWith(")")).map((part) -> "expr");
        return Stream.concat(columns, expressions).collect(Collectors.joining("_"));
    }

    private static String spelled(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
                : name.toLowerCase(Locale.ROOT);
    }

    /** What stands between the commas that are in no brackets. */
    private static List<String> parts(String list) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < list.length(); i++) {
            char character = list.charAt(i);
            depth += (character == '(') ? 1 : (character == ')') ? -1 : 0;
            if (character == ',' && depth == 0) {
                parts.add(list.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(list.substring(start).strip());
        return parts;
    }

}
