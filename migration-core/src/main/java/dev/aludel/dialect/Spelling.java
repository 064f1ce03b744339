package dev.aludel.dialect;

import java.util.List;
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

    /** A type with its arguments. */
    String type(DataType type);

    /** A column as CREATE TABLE and ADD COLUMN define it. */
    String column(Column column);

}
