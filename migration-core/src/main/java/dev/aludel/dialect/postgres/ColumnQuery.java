package dev.aludel.dialect.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.Default;
import dev.aludel.schema.Generated;
import dev.aludel.schema.Identity;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.ValueSource;

/** The tables with their columns, in order; a table without columns is one row. */
final class ColumnQuery implements CatalogQuery {

    /**
     * For an array the type of its elements is asked for: how many dimensions there are
     * is not kept.
     */
    @Override
    public String sql() {
        return """
                SELECT c.oid, c.nspname, c.relname, a.attnum, a.attname, a.attnotnull, a.attidentity, a.attgenerated,
                  pg_get_expr(d.adbin, d.adrelid) AS expression, format_type(e.oid, a.atttypmod) AS type,
                  tn.nspname AS type_schema, e.typname AS type_name, e.oid <> t.oid AS is_array
                FROM (SELECT c.oid, n.nspname, c.relname %s) c
                  LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                  LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
                  LEFT JOIN pg_type t ON t.oid = a.atttypid
                  LEFT JOIN pg_type e ON e.oid = CASE WHEN t.typcategory = 'A' AND t.typlen = -1 AND t.typelem <> 0
                    THEN t.typelem ELSE t.oid END
                  LEFT JOIN pg_namespace tn ON tn.oid = e.typnamespace
                ORDER BY c.oid, a.attnum""".formatted(TABLES);
    }

    @Override
    public void read(ResultSet row, CatalogPicture picture) throws SQLException {
        TableInMaking table = picture.table(row.getLong("oid"), row.getString("nspname"), row.getString("relname"));
        int number = row.getInt("attnum");
        if (number > 0) {
            ColumnKey key = new ColumnKey(row.getLong("oid"), number);
            table.add(number, new Column(row.getString("attname"), type(row, picture), !row.getBoolean("attnotnull"),
                    value(row, key, picture), null));
        }
    }

    private static DataType type(ResultSet row, CatalogPicture picture) throws SQLException {
        String schema = row.getString("type_schema");
        String name = row.getString("type_name");
        DataType type = TypeText.parse(row.getString("type"));
        if (!schema.equals("pg_catalog") || name.equals("char")) {
            type = type.named(picture.name(schema, name));
        }
        return row.getBoolean("is_array") ? type.asArray() : type;
    }

    private static @Nullable ValueSource value(ResultSet row, ColumnKey key, CatalogPicture picture)
            throws SQLException {
        String identity = row.getString("attidentity");
        if (!identity.isEmpty()) {
            SequenceOptions options = picture.identity(key);
            return new Identity(identity.equals("a"), (options != null) ? options : SequenceOptions.DEFAULTS);
        }
        String expression = row.getString("expression");
        if (expression == null || expression.startsWith("NULL::")) {
            return null;
        }
        String generated = row.getString("attgenerated");
        if (!generated.isEmpty()) {
            return new Generated(Parentheses.stripped(expression), generated.equals("s"));
        }
        ValueSource serial = row.getBoolean("attnotnull") ? picture.serial(key, expression) : null;
        return (serial != null) ? serial : new Default(expression);
    }

}
