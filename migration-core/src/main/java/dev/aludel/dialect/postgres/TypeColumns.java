package dev.aludel.dialect.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

import dev.aludel.schema.DataType;
import dev.aludel.schema.QualifiedName;

/**
 * How a query asks for a type, and how that is read. For an array the type of its
 * elements is asked for: how many dimensions there are is not kept.
 */
final class TypeColumns {

    private TypeColumns() {
    }

    /**
     * What to select where {@link #joins} are.
     * @param modifier the column with what the type has in parentheses
     */
    static String selected(String modifier) {
        return """
                format_type(te.oid, {modifier}) AS type, {modifier} >= 0 AS type_modified, tn.nspname AS type_schema,
                  te.typname AS type_name, te.oid <> tt.oid AS type_array, kn.nspname AS type_collation_schema,
                  k.collname AS type_collation""".replace("{modifier}", modifier);
    }

    /**
     * What to join, outer so that what has no type is there too. Vectors of the system
     * look like arrays and are none: they are never stored elsewhere.
     * @param type the column with the type's object id
     * @param collation the column with the collation's
     */
    static String joins(String type, String collation) {
        return """
                LEFT JOIN pg_type tt ON tt.oid = {type}
                LEFT JOIN pg_type te ON te.oid = CASE WHEN tt.typelem <> 0 AND tt.typstorage <> 'p'
                  AND tt.typsubscript = 'array_subscript_handler'::regproc THEN tt.typelem ELSE tt.oid END
                LEFT JOIN pg_namespace tn ON tn.oid = te.typnamespace
                LEFT JOIN pg_collation k ON k.oid = {collation} AND k.oid <> tt.typcollation
                LEFT JOIN pg_namespace kn ON kn.oid = k.collnamespace""".replace("{type}", type)
            .replace("{collation}", collation);
    }

    static DataType read(ResultSet row, CatalogPicture picture) throws SQLException {
        String schema = row.getString("type_schema");
        String name = row.getString("type_name");
        String text = row.getString("type");
        DataType type;
        if (schema.equals("pg_catalog") && !name.equals("char")) {
            type = TypeText.parse(text);
        }
        else {
            type = DataType.of(picture.name(schema, name))
                .with(row.getBoolean("type_modified") ? arguments(text) : List.of());
        }
        String collation = row.getString("type_collation");
        if (collation != null) {
            type = type.collatedBy(picture.collation(row.getString("type_collation_schema"), collation));
        }
        return row.getBoolean("type_array") ? type.asArray() : type;
    }

    /** What is in the last parentheses: a name may have some too. */
    private static List<String> arguments(String text) {
        int open = text.lastIndexOf('(');
        return (open < 0 || !text.endsWith(")")) ? List.of()
                : Stream.of(text.substring(open + 1, text.length() - 1).split(",")).map(String::strip).toList();
    }

}
