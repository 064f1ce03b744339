package dev.aludel.dialect.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.SortOrder;

/** The indexes that belong to no constraint. */
final class IndexQuery implements CatalogQuery {

    private static final int DESCENDING = 1;

    private static final int NULLS_FIRST = 2;

    @Override
    public String sql() {
        return """
                SELECT i.indrelid, x.relname, i.indisunique, m.amname, i.indnkeyatts, i.indkey::int2[] AS keys,
                  i.indoption::int2[] AS options, pg_get_expr(i.indpred, i.indrelid) AS condition,
                  CASE WHEN i.indexprs IS NOT NULL THEN ARRAY(
                    SELECT pg_get_indexdef(i.indexrelid, place, false)
                    FROM generate_series(1, i.indnkeyatts) AS k (place)) END AS texts
                FROM (SELECT c.oid %s) c
                  JOIN pg_index i ON i.indrelid = c.oid
                  JOIN pg_class x ON x.oid = i.indexrelid
                  JOIN pg_am m ON m.oid = x.relam
                WHERE NOT EXISTS (SELECT FROM pg_constraint k
                  WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))""".formatted(TABLES);
    }

    @Override
    public void read(ResultSet row, CatalogPicture picture) throws SQLException {
        TableInMaking table = picture.table(row.getLong("indrelid"));
        String condition = row.getString("condition");
        table.add(Index.of(row.getString("relname"), keys(row, table))
            .unique(row.getBoolean("indisunique"))
            .using(row.getString("amname"))
            .over((condition != null) ? Parentheses.stripped(condition) : null));
    }

    private static List<IndexKey> keys(ResultSet row, TableInMaking table) throws SQLException {
        List<Integer> numbers = Arrays.numbers(row, "keys");
        List<Integer> options = Arrays.numbers(row, "options");
        List<String> texts = Arrays.texts(row, "texts");
        List<IndexKey> keys = new ArrayList<>();
        for (int i = 0; i < row.getInt("indnkeyatts"); i++) {
            IndexKey key = (numbers.get(i) != 0) ? IndexKey.column(table.column(numbers.get(i)))
                    : IndexKey.expression(Parentheses.stripped(texts.get(i)));
            keys.add(key.sorted(SortOrder.of((options.get(i) & DESCENDING) != 0, (options.get(i) & NULLS_FIRST) != 0)));
        }
        return keys;
    }

}
