package dev.aludel.dialect;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.QualifiedName;

/** How a database spells the parts that its statements are made of. */
public interface Spelling {

    /** A name, quoted only where it has to be. */
    String name(String name);

    /** A name with the schema it lies in. */
    default String name(QualifiedName name) {
        return (name.schema() != null) ? name(name.schema()) + "." + name(name.name()) : name(name.name());
    }

    /** Names in parentheses. */
    default String list(List<String> names) {
        return names.stream().map(this::name).collect(Collectors.joining(", ", "(", ")"));
    }

    /** A type with its arguments, without its collation. */
    String type(DataType type);

    /** A type with its collation. */
    default String collated(DataType type) {
        QualifiedName collation = type.collation();
        return type(type) + ((collation != null) ? " COLLATE " + collation(collation) : "");
    }

    /** A collation; one that comes with the database has no schema. */
    default String collation(QualifiedName collation) {
        return name(collation);
    }

    /** A text as a constant. */
    default String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** Storage parameters behind their word, with a space before it; empty for none. */
    default String parameters(Map<String, String> parameters) {
        return parameters.isEmpty() ? ""
                : parameters.entrySet()
                    .stream()
                    .map((parameter) -> parameter.getKey() + " = " + value(parameter.getValue()))
                    .collect(Collectors.joining(", ", " WITH (", ")"));
    }

    /** The value of a storage parameter: a number or a word stands as it is. */
    private String value(String value) {
        return value.matches("-?[0-9]+(\\.[0-9]+)?|on|off|true|false|auto") ? value : literal(value);
    }

    /** A column as CREATE TABLE and ADD COLUMN define it. */
    String column(Column column);

}
