package dev.aludel.dialect.postgres;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.aludel.operation.ChangeColumnType;
import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.Default;
import dev.aludel.schema.Generated;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Serial;
import dev.aludel.schema.ValueSource;

/**
 * When PostgreSQL writes a whole table anew ("Modifying Tables" and the notes of "ALTER
 * TABLE" in its manual).
 */
final class Rewrites {

    private Rewrites() {
    }

    /**
     * Whether it gives each row that is there a value of its own. What a domain demands
     * is looked for in every row, even of null, while the rows are written.
     */
    static boolean byAdding(Column column, Schema schema) {
        ValueSource value = column.value();
        if (value instanceof Generated generated) {
            return generated.stored();
        }
        if (value instanceof Identity || value instanceof Serial || Domains.isConstrained(column.type(), schema)) {
            return true;
        }
        return ((value instanceof Default given) ? Optional.of(given) : Domains.value(column.type(), schema))
            .filter((given) -> Volatility.isVolatile(given.expression(), schema))
            .isPresent();
    }

    /** Whether the values have to be converted, or checked, one by one. */
    static boolean byChanging(ChangeColumnType op, Schema schema) {
        DataType from = op.from();
        if (from == null || op.using() != null && !isItself(op.using(), op)) {
            return true;
        }
        if (from.equals(op.to())) {
            return false;
        }
        return Domains.isConstrained(op.to(), schema) || !isRelabelled(CanonicalType.of(undressed(from, schema)),
                CanonicalType.of(Domains.base(op.to(), schema)));
    }

    /** How long the values of a domain are is forgotten on their way out of it. */
    private static DataType undressed(DataType from, Schema schema) {
        DataType base = Domains.base(from, schema);
        return base.equals(from) ? from : base.with(List.of());
    }

    /** Whether it only says once more which column, and which type it gets. */
    private static boolean isItself(String using, ChangeColumnType op) {
        int cast = using.lastIndexOf("::");
        String column = ((cast < 0) ? using : using.substring(0, cast)).strip();
        boolean sameType = cast < 0 || CanonicalType.of(TypeText.parse(using.substring(cast + 2).strip()))
            .equals(CanonicalType.of(op.to()));
        return sameType && (column.equals(op.column()) || column.equals("\"" + op.column() + "\""));
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
            return other.equals("text") && Set.of("character varying", "xml", "citext").contains(one)
                    || other.equals("citext") && one.equals("text")
                    || Set.of("oid", "integer").containsAll(List.of(one, other))
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
