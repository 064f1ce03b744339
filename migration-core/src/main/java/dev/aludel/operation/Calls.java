package dev.aludel.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.Column;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.SqlWord;

/**
 * Which of the functions of one name is called: the one that takes just the types of what
 * it is given ("Function Type Resolution" of the manual), where these are plain.
 *
 * @param signature the types that the function takes, in parentheses
 * @param others those that the others of its name take
 * @param columns the columns that calls may name
 */
record Calls(String signature, Set<String> others, List<Column> columns) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private static final Pattern CAST = Pattern.compile("(?s).*::\\s*(\\w[\\w ]*(?:\\[])?)\\s*");

    /** The calls of a function, outside of a table. */
    static Calls of(Schema schema, ObjectName function) {
        Set<String> others = schema.objects()
            .keySet()
            .stream()
            .filter((other) -> !other.equals(function) && other.name().equals(function.name())
                    && (other.kind() == ObjectKind.FUNCTION || other.kind() == ObjectKind.AGGREGATE))
            .map((other) -> String.valueOf(other.part()))
            .collect(Collectors.toSet());
        return new Calls(String.valueOf(function.part()), others, List.of());
    }

    /** The calls inside a table. */
    Calls among(List<Column> itsColumns) {
        return new Calls(this.signature, this.others, itsColumns);
    }

    /**
     * Whether the function is meant; null where that is not plain.
     * @param arguments the text from the opening parenthesis on
     */
    @Nullable Boolean isMeant(String arguments) {
        if (this.others.isEmpty()) {
            return true;
        }
        List<String> types = new ArrayList<>();
        for (String argument : split(arguments)) {
            types.add(type(argument.strip()));
        }
        String given = "(" + String.join(", ", types) + ")";
        if (given.equals(this.signature)) {
            return true;
        }
        return this.others.contains(given) ? false : null;
    }

    /** A type, or something that is none where it is not plain. */
    private String type(String argument) {
        if (NUMBER.matcher(argument).matches()) {
            return "integer";
        }
        Matcher cast = CAST.matcher(argument);
        if (cast.matches()) {
            return cast.group(1).strip();
        }
        List<SqlWord> words = SqlWord.all(argument);
        boolean name = words.size() == 1 && words.get(0).text().length() == argument.length();
        return this.columns.stream()
            .filter((column) -> name && column.name().equals(words.get(0).name()))
            .map((column) -> column.type().name() + (column.type().array() ? "[]" : ""))
            .findFirst()
            .orElse("?");
    }

    private static List<String> split(String arguments) {
        List<String> found = new ArrayList<>();
        int depth = 0;
        int start = 1;
        for (int index = 0; index < arguments.length(); index++) {
            char character = arguments.charAt(index);
            if (character == '\'' || character == '"') {
                int end = arguments.indexOf(character, index + 1);
                index = (end < 0) ? arguments.length() : end;
            }
            else if (character == '(' || character == '[') {
                depth++;
            }
            else if (character == ')' || character == ']') {
                depth--;
            }
            boolean end = depth == 0;
            if (end || character == ',' && depth == 1) {
                found.add(arguments.substring(start, index));
                start = index + 1;
            }
            if (end) {
                break;
            }
        }
        return (found.size() == 1 && found.get(0).isBlank()) ? List.of() : found;
    }

}
