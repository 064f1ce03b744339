package dev.aludel.safety.rule.data;

import java.util.Optional;

import dev.aludel.schema.DataType;
import dev.aludel.schema.Default;

/** A value for the rows that are there, to be replaced by one that makes sense. */
final class Placeholder {

    private Placeholder() {
    }

    /** A default of that type; empty where no constant is a likely one. */
    static Optional<Default> of(DataType type) {
        if (type.array()) {
            return Optional.of(new Default("'{}'"));
        }
        String name = type.name().name();
        return Optional.ofNullable(switch (name) {
            case "boolean", "bool" -> "false";
            case "smallint", "integer", "int", "int2", "int4", "int8", "bigint", "numeric", "decimal", "real",
                    "double precision", "float4", "float8" ->
                "0";
            case "text", "varchar", "character varying" -> "''";
            case "json", "jsonb" -> "'{}'";
            case "date" -> "CURRENT_DATE";
            case "timestamp", "timestamptz", "timestamp with time zone", "timestamp without time zone" ->
                "CURRENT_TIMESTAMP";
            default -> null;
        }).map(Default::new);
    }

}
