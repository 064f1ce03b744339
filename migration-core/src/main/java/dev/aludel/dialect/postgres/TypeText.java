package dev.aludel.dialect.postgres;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.aludel.schema.DataType;
import dev.aludel.schema.QualifiedName;

/** Takes a type apart as PostgreSQL prints it. */
final class TypeText {

    private static final Pattern PARTS = Pattern.compile("([^(\\[]*)(?:\\(([^)]*)\\))?([^(\\[]*)((?:\\[\\d*])*)");

    private TypeText() {
    }

    /** {@code timestamp(6) with time zone[]} is a name, its arguments and an array. */
    static DataType parse(String text) {
        Matcher parts = PARTS.matcher(text.strip());
        if (!parts.matches()) {
            return DataType.of(QualifiedName.of(text.strip()));
        }
        String given = parts.group(2);
        List<String> arguments = (given != null) ? Stream.of(given.split(",")).map(String::strip).toList() : List.of();
        return new DataType(QualifiedName.of((parts.group(1) + parts.group(3)).strip()), arguments,
                !parts.group(4).isEmpty(), null);
    }

}
