package dev.aludel.dialect.postgres;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.DataType;
import dev.aludel.schema.Default;
import dev.aludel.schema.NamedObject;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;

/** The words that people use where PostgreSQL has longer ones, and Hibernate others. */
final class UsualWords {

    private static final Map<String, String> NAMES = Map.of("character varying", "varchar", "character", "char",
            "timestamp without time zone", "timestamp", "time without time zone", "time");

    private static final Pattern CAST = Pattern.compile("(?s)(?<constant>'(?<text>(?:[^']|'')*)')::(?<type>[^':]+)");

    private static final Pattern CONVERSION = Pattern.compile(
            "(?i)create cast \\((?<from>[\\w .]+|\"[^\"]+\") as (?<to>[\\w .]+|\"[^\"]+\")\\) with inout as implicit");

    private static final Pattern LIST = Pattern
        .compile("(?:\\((?<text>NAME)\\)::text|(?<column>NAME)) = ANY ".replace("NAME", "\\w+|\"[^\"]+\"")
                + "\\(\\(?ARRAY\\[(?<constants>[^\\[\\]]*)](?:\\)::text\\[])?\\)");

    private static final Pattern CONSTANT = Pattern
        .compile("\\(?(?<bare>'(?:[^']|'')*'|-?\\d+)(?:::[a-z ]+)?(?:\\)::text)?(?:, ?|$)");

    private static final Pattern WRITTEN_LIST = Pattern
        .compile("(?i)(?<column>\\w+|\"[^\"]+\") in \\((?<constants>[^()]*)\\)");

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private UsualWords() {
    }

    static Table of(Table table) {
        return table.withColumns(table.columns().stream().map(UsualWords::of).toList())
            .withConstraints(table.constraints().stream().map(UsualWords::of).toList());
    }

    /** Hibernate makes casts for enum types, in words of its own. */
    static NamedObject of(NamedObject object) {
        String definition = object.definition();
        if (object.name().kind() != ObjectKind.CAST || definition == null) {
            return object;
        }
        Matcher cast = CONVERSION.matcher(definition);
        return cast.matches() ? object.defined("CREATE CAST (%s AS %s) WITH INOUT AS IMPLICIT"
            .formatted(typeName(cast.group("from")), typeName(cast.group("to")))) : object;
    }

    private static String typeName(String name) {
        String folded = name.startsWith("\"") ? name : name.toLowerCase(Locale.ROOT);
        return NAMES.getOrDefault(folded, folded);
    }

    private static Constraint of(Constraint constraint) {
        return (constraint instanceof CheckConstraint check) ? check.demanding(listed(check.expression())) : constraint;
    }

    private static Column of(Column column) {
        Column typed = column.typed(type(column.type()));
        return (column.value() instanceof Default value) ? typed.filledBy(constant(value, column.type())) : typed;
    }

    private static DataType type(DataType type) {
        DataType canonical = CanonicalType.of(type);
        String name = canonical.name().name();
        if (canonical.name().schema() != null || name.startsWith("interval")) {
            return type;
        }
        DataType usual = canonical.named(QualifiedName.of(NAMES.getOrDefault(name, name)));
        return name.startsWith("time") ? usual.with(type.arguments()) : usual;
    }

    /**
     * What PostgreSQL makes of {@code state IN ('OPEN', 'DONE')}, as it was; and what
     * Hibernate writes, with its blanks.
     */
    private static String listed(String expression) {
        Matcher printed = LIST.matcher(expression);
        if (printed.matches()) {
            String column = (printed.group("text") != null) ? printed.group("text") : printed.group("column");
            return listed(column, printed.group("constants"), expression);
        }
        Matcher written = WRITTEN_LIST.matcher(expression);
        return written.matches() ? listed(written.group("column"), written.group("constants"), expression) : expression;
    }

    private static String listed(String column, String constants, String expression) {
        Matcher constant = CONSTANT.matcher(constants);
        return constant.replaceAll("").isEmpty()
                ? "%s IN (%s)".formatted(column,
                        constant.reset().results().map((match) -> match.group(1)).collect(Collectors.joining(", ")))
                : expression;
    }

    /** A constant needs no cast to the type of its column. */
    private static Default constant(Default value, DataType type) {
        Matcher cast = CAST.matcher(value.expression());
        if (!cast.matches() || !isSame(TypeText.parse(cast.group("type")), type)) {
            return value;
        }
        boolean number = NUMBER.matcher(cast.group("text")).matches() && isNumber(CanonicalType.of(type));
        return new Default(number ? cast.group("text") : cast.group("constant"));
    }

    private static boolean isSame(DataType one, DataType other) {
        DataType canonical = CanonicalType.of(other);
        return one.array() == canonical.array() && CanonicalType.of(one).name().equals(canonical.name());
    }

    private static boolean isNumber(DataType type) {
        return !type.array() && switch (type.name().name()) {
            case "smallint", "integer", "bigint", "numeric" -> true;
            default -> false;
        };
    }

}
