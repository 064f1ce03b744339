package dev.aludel.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.aludel.migration.Types;
import dev.aludel.schema.DataType;
import dev.aludel.schema.QualifiedName;

/** Writes types in the words of a Java migration, and knows which of them it used. */
final class JavaTypes {

    private static final Map<DataType, String> PLAIN = plain();

    private static final Map<DataType, String> WITH_ARGUMENTS = Map.of(DataType.of("varchar"), "varchar",
            DataType.of("char"), "character", Types.timestamp(), "timestamp", Types.timestamptz(), "timestamptz");

    private final SortedSet<String> used = new TreeSet<>();

    /** The static methods that were needed. */
    SortedSet<String> used() {
        return this.used;
    }

    /** The code of a type; empty where there are no words for it. */
    Optional<String> code(DataType type) {
        if (type.collation() != null || !JavaNames.isSayable(type.name())) {
            return Optional.empty();
        }
        String element = element(type.element());
        return Optional.of(type.array() ? use("array", element) : element);
    }

    private String element(DataType type) {
        String plain = PLAIN.get(type);
        if (plain != null) {
            return use(plain, "");
        }
        List<String> arguments = type.arguments();
        boolean numbers = arguments.stream().allMatch((argument) -> argument.matches("0|[1-9][0-9]{0,8}"));
        String word = WITH_ARGUMENTS.get(type.with(List.of()));
        if (numbers && arguments.size() == 1 && word != null) {
            return use(word, arguments.get(0));
        }
        if (numbers && arguments.size() == 2 && type.name().equals(QualifiedName.of("numeric"))) {
            return use("numeric", String.join(", ", arguments));
        }
        return use("type",
                JavaText.string(type.name().toString()) + arguments.stream()
                    .map((argument) -> ", " + (numbers ? argument : JavaText.string(argument)))
                    .collect(Collectors.joining()));
    }

    private String use(String method, String arguments) {
        this.used.add(method);
        return method + "(" + arguments + ")";
    }

    private static Map<DataType, String> plain() {
        Map<DataType, String> words = new LinkedHashMap<>();
        words.put(Types.smallint(), "smallint");
        words.put(Types.integer(), "integer");
        words.put(Types.bigint(), "bigint");
        words.put(Types.real(), "real");
        words.put(Types.doublePrecision(), "doublePrecision");
        words.put(Types.bool(), "bool");
        words.put(Types.text(), "text");
        words.put(Types.date(), "date");
        words.put(Types.time(), "time");
        words.put(Types.timestamp(), "timestamp");
        words.put(Types.timestamptz(), "timestamptz");
        words.put(Types.uuid(), "uuid");
        words.put(Types.json(), "json");
        words.put(Types.jsonb(), "jsonb");
        words.put(Types.bytea(), "bytea");
        return Map.copyOf(words);
    }

}
