package dev.aludel.dialect.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.Column;
import dev.aludel.schema.Default;
import dev.aludel.schema.Generated;
import dev.aludel.schema.Identity;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.ValueSource;

/** The columns of the tables, in order. */
final class ColumnQuery implements CatalogQuery {

    @Override
    public String text(int version) {
        return """
                SELECT a.attrelid, a.attnum, a.attname, a.attnotnull, a.attidentity, a.attgenerated,
                  pg_get_expr(d.adbin, d.adrelid) AS expression, %s
                FROM (SELECT c.oid {tables}) c
                  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                  LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
                  %s
                ORDER BY a.attrelid, a.attnum""".formatted(TypeColumns.selected("a.atttypmod"),
                TypeColumns.joins("a.atttypid", "a.attcollation"));
    }

    @Override
    public void read(ResultSet row, CatalogPicture picture) throws SQLException {
        TableInMaking table = picture.table(row.getLong("attrelid"));
        int number = row.getInt("attnum");
        CatalogKey key = new CatalogKey("pg_class", row.getLong("attrelid"), number);
        boolean nullable = !row.getBoolean("attnotnull") || picture.mayBeNull(key);
        Column column = new Column(row.getString("attname"), TypeColumns.read(row, picture), nullable, null,
                picture.comment(key));
        table.add(number, column.filledBy(value(row, key, column, table, picture)));
    }

    private static @Nullable ValueSource value(ResultSet row, CatalogKey key, Column column, TableInMaking table,
            CatalogPicture picture) throws SQLException {
        String identity = row.getString("attidentity");
        if (!identity.isEmpty()) {
            SequenceOptions options = picture.serials().identity(key);
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
        ValueSource serial = picture.serials().serial(key, column, expression, table.isLogged());
        return (serial != null) ? serial : new Default(expression);
    }

}
