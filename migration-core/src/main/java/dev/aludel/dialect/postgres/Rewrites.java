package dev.aludel.dialect.postgres;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import dev.aludel.operation.ChangeColumnType;
import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.Default;
import dev.aludel.schema.Generated;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Serial;
import dev.aludel.schema.ValueSource;

/**
 * When PostgreSQL writes a whole table anew ("Modifying Tables" and the notes of "ALTER
 * TABLE" in its manual).
 */
final class Rewrites {

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
            "varchar", "varying", "character", "char", "numeric", "decimal", "timestamp", "time", "interval", "bit");

    private Rewrites() {
    }

    /** Whether it gives each row that is there a value of its own. */
    static boolean byAdding(Column column) {
        ValueSource value = column.value();
        if (value instanceof Default given) {
            return isVolatile(given.expression());
        }
        return value instanceof Identity || value instanceof Serial
                || value instanceof Generated generated && generated.stored();
    }

    /** Whether the values have to be converted, or checked, one by one. */
    static boolean byChanging(ChangeColumnType op) {
        return op.from() == null || op.using() != null
                || !isRelabelled(CanonicalType.of(op.from()), CanonicalType.of(op.to()));
    }

    private static boolean isVolatile(String expression) {
        return CALL.matcher(TEXT.matcher(expression).replaceAll("''"))
            .results()
            .map((MatchResult call) -> call.group(1).toLowerCase(Locale.ROOT).replace("pg_catalog.", ""))
            .anyMatch((name) -> !NOT_VOLATILE.contains(name));
    }

    /** Whether every value of the first type is one of the second as it stands. */
    private static boolean isRelabelled(DataType from, DataType to) {
        if (from.equals(to)) {
            return true;
        }
        if (from.array() != to.array() || from.name().schema() != null || to.name().schema() != null) {
            return false;
        }
        String one = from.name().name();
        String other = to.name().name();
        if (!one.equals(other)) {
            return other.equals("text") && Set.of("character varying", "xml").contains(one)
                    || other.equals("character varying") && one.equals("text") && to.arguments().isEmpty()
                    || other.equals("inet") && one.equals("cidr");
        }
        return switch (one) {
            case "character varying", "bit varying", "time without time zone", "time with time zone",
                    "timestamp without time zone", "timestamp with time zone", "interval" ->
                isWider(from.arguments(), to.arguments());
            case "numeric" -> to.arguments().isEmpty()
                    || !from.arguments().isEmpty() && from.arguments().get(1).equals(to.arguments().get(1))
                            && isWider(from.arguments(), to.arguments());
            default -> false;
        };
    }

    private static boolean isWider(List<String> from, List<String> to) {
        return to.isEmpty() || !from.isEmpty() && Long.parseLong(from.get(0)) <= Long.parseLong(to.get(0));
    }

}
