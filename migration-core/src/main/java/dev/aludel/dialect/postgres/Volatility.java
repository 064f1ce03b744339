package dev.aludel.dialect.postgres;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import dev.aludel.schema.NamedObject;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.Schema;

/** Which expressions give each row a value of its own. */
final class Volatility {

    private static final Pattern CALL = Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_.]*)\\s*\\(");

    private static final Pattern TEXT = Pattern.compile("'(?:[^']|'')*+'");

    /**
     * Functions, and type names that look like one, that give one value for all rows of a
     * statement; of any other the worse is assumed.
     */
    private static final Set<String> NOT_VOLATILE = Set.of("now", "current_timestamp", "current_time", "localtimestamp",
            "localtime", "transaction_timestamp", "statement_timestamp", "timezone", "date_trunc", "date_part",
            "extract", "make_date", "make_interval", "make_timestamp", "make_timestamptz", "to_timestamp", "to_date",
            "to_char", "upper", "lower", "md5", "concat", "coalesce", "nullif", "greatest", "least", "cast", "abs",
            "round", "jsonb_build_object", "jsonb_build_array", "json_build_object", "json_build_array", "array",
            "current_setting", "length", "char_length", "left", "right", "substr", "substring", "replace", "trim",
            "btrim", "ltrim", "rtrim", "lpad", "rpad", "repeat", "format", "encode", "decode", "sha256", "floor",
            "ceil", "ceiling", "trunc", "mod", "sqrt", "power", "to_jsonb", "to_json", "to_number", "to_tsvector",
            "array_length", "cardinality", "string_to_array", "int4range", "int8range", "numrange", "tsrange",
            "tstzrange", "daterange", "point", "age", "justify_days", "convert_from", "hashtext", "json_object",
            "jsonb_object", "int4", "int8", "float8", "bool", "date", "varchar", "varying", "character", "char",
            "numeric", "decimal", "timestamp", "time", "interval", "bit");

    private static final Pattern BODY = Pattern.compile("\\$(\\w*)\\$.*?\\$\\1\\$|'(?:[^']|'')*+'", Pattern.DOTALL);

    private static final Pattern STEADY = Pattern.compile("(?is).*\\b(?:IMMUTABLE|STABLE)\\b.*");

    private Volatility() {
    }

    static boolean isVolatile(String expression, Schema schema) {
        return CALL.matcher(TEXT.matcher(expression).replaceAll("''"))
            .results()
            .map((MatchResult call) -> call.group(1).toLowerCase(Locale.ROOT).replace("pg_catalog.", ""))
            .anyMatch((name) -> !NOT_VOLATILE.contains(name) && !isSteady(name, schema));
    }

    /** A function of somebody's own says it itself; all of that name must. */
    private static boolean isSteady(String name, Schema schema) {
        String bare = name.substring(name.lastIndexOf('.') + 1);
        return schema.objects()
            .values()
            .stream()
            .filter((object) -> object.name().kind() == ObjectKind.FUNCTION && object.name().name().name().equals(bare))
            .map(Volatility::isSteady)
            .reduce(Boolean::logicalAnd)
            .orElse(false);
    }

    /** The body may have any words. */
    private static boolean isSteady(NamedObject function) {
        String definition = function.definition();
        return definition != null
                && STEADY.matcher(BODY.matcher(definition).replaceAll("").replaceAll("(?is)\\bBEGIN ATOMIC\\b.*", ""))
                    .matches();
    }

}
