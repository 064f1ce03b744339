package dev.aludel.dialect.postgres;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import dev.aludel.schema.DataType;
import dev.aludel.schema.QualifiedName;

/** The one spelling of a type among all that mean it: the one PostgreSQL answers with. */
final class CanonicalType {

    private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("bool", "boolean"),
            Map.entry("int2", "smallint"), Map.entry("int", "integer"), Map.entry("int4", "integer"),
            Map.entry("int8", "bigint"), Map.entry("float4", "real"), Map.entry("float8", "double precision"),
            Map.entry("dec", "numeric"), Map.entry("decimal", "numeric"), Map.entry("char", "character"),
            Map.entry("nchar", "character"), Map.entry("national char", "character"),
            Map.entry("national character", "character"), Map.entry("varchar", "character varying"),
            Map.entry("char varying", "character varying"), Map.entry("nchar varying", "character varying"),
            Map.entry("national char varying", "character varying"),
            Map.entry("national character varying", "character varying"), Map.entry("varbit", "bit varying"),
            Map.entry("time", "time without time zone"), Map.entry("timetz", "time with time zone"),
            Map.entry("timestamp", "timestamp without time zone"),
            Map.entry("timestamptz", "timestamp with time zone"));

    private static final String ARRAY = " array";

    /** The bits that fit a single precision number. */
    private static final Pattern SINGLE = Pattern.compile("\\d|1\\d|2[0-4]");

    private CanonicalType() {
    }

    static DataType of(DataType type) {
        QualifiedName name = type.name();
        if ("pg_catalog".equals(name.schema()) && !name.name().equals("char")) {
            return of(type.named(QualifiedName.of(name.name())));
        }
        DataType element = BuiltInTypes.elementOf(type);
        if (element != null) {
            return of(element.asArray());
        }
        DataType builtIn = BuiltInTypes.lowerCase(type);
        if (builtIn == null) {
            return type;
        }
        String word = builtIn.name().name();
        if (word.endsWith(ARRAY)) {
            String inside = word.substring(0, word.length() - ARRAY.length());
            return of(builtIn.named(QualifiedName.of(inside)).asArray());
        }
        return usual(builtIn.named(QualifiedName.of(NAMES.getOrDefault(word, word))));
    }

    /** Without arguments that say what is so anyway, with those that are meant. */
    private static DataType usual(DataType type) {
        String name = type.name().name();
        List<String> arguments = type.arguments().stream().map(String::strip).toList();
        boolean none = arguments.isEmpty();
        return switch (name) {
            case "float" -> with(type,
                    (!none && SINGLE.matcher(arguments.get(0)).matches()) ? "real" : "double precision", List.of());
            case "numeric" -> with(type, name, (arguments.size() == 1) ? List.of(arguments.get(0), "0") : arguments);
            case "character", "bit" -> with(type, name, none ? List.of("1") : arguments);
            case "bpchar" -> none ? type : with(type, "character", arguments);
            default -> with(type, name, (isTime(name) && arguments.equals(List.of("6"))) ? List.of() : arguments);
        };
    }

    private static boolean isTime(String name) {
        return name.startsWith("time") || name.startsWith("interval");
    }

    private static DataType with(DataType type, String name, List<String> arguments) {
        return type.named(QualifiedName.of(name)).with(arguments);
    }

}
