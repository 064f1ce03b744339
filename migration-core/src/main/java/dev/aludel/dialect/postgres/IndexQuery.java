package dev.aludel.dialect.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;

import dev.aludel.schema.Deferral;
import dev.aludel.schema.ExclusionElement;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.SortOrder;

/**
 * The indexes that belong to no key, and those of exclusion constraints, each with as
 * many rows as it has columns; those that a partition has from its parent are left out.
 * <p>
 * The collation of an expression is in no catalog: whether an index has another is told
 * by the server's own spelling of it.
 */
final class IndexQuery implements CatalogQuery {

    private static final int DESCENDING = 1;

    private static final int NULLS_FIRST = 2;

    @Override
    public String text(int version) {
        return """
                SELECT i.indexrelid, i.indrelid, x.relname, i.indisunique, i.indisvalid, m.amname, i.indnkeyatts, x.reloptions,
                  %s AS nulls_not_distinct, p.place, i.indkey[p.place - 1] AS number, i.indoption[p.place - 1] AS sorting,
                  CASE WHEN p.place = 1 THEN pg_get_expr(i.indpred, i.indrelid) END AS condition,
                  CASE WHEN i.indkey[p.place - 1] = 0 THEN pg_get_indexdef(i.indexrelid, p.place, false) END AS expression,
                  CASE WHEN w.attoptions IS NULL AND o.opcdefault AND (a.attnum IS NULL OR o.opcintype = a.atttypid
                      OR NOT EXISTS (SELECT FROM pg_opclass q WHERE q.opcmethod = o.opcmethod AND q.opcdefault
                        AND q.opcintype = a.atttypid)) THEN NULL
                    ELSE (CASE WHEN pg_opclass_is_visible(o.oid) THEN quote_ident(o.opcname)
                        ELSE quote_ident(os.nspname) || '.' || quote_ident(o.opcname) END)
                      || coalesce((SELECT ' (' || string_agg(quote_ident(v.option_name) || '='
                          || quote_literal(v.option_value), ', ') || ')' FROM pg_options_to_table(w.attoptions) v), '')
                    END AS class,
                  ks.nspname AS collation_schema, k.collname, e.oid AS exclusion, e.condeferrable, e.condeferred,
                  CASE WHEN pg_operator_is_visible(r.oid) THEN r.oprname::text
                    ELSE 'OPERATOR(' || quote_ident(rs.nspname) || '.' || r.oprname || ')' END AS operator
                FROM (SELECT c.oid {tables}) c
                  JOIN pg_index i ON i.indrelid = c.oid
                  JOIN pg_class x ON x.oid = i.indexrelid AND NOT x.relispartition
                  JOIN pg_am m ON m.oid = x.relam
                  LEFT JOIN pg_constraint e ON e.conindid = i.indexrelid AND e.contype IN ('p', 'u', 'x')
                  CROSS JOIN generate_series(1, 32) AS p (place)
                  LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[p.place - 1] AND a.attnum <> 0
                  LEFT JOIN pg_attribute w ON w.attrelid = i.indexrelid AND w.attnum = p.place AND w.attoptions IS NOT NULL
                  LEFT JOIN pg_opclass o ON o.oid = i.indclass[p.place - 1]
                  LEFT JOIN pg_namespace os ON os.oid = o.opcnamespace
                  LEFT JOIN pg_collation k ON k.oid = i.indcollation[p.place - 1] AND CASE WHEN a.attnum IS NOT NULL
                    THEN k.oid <> a.attcollation ELSE strpos(pg_get_indexdef(i.indexrelid),
                      pg_get_indexdef(i.indexrelid, p.place, false) || ' COLLATE ') > 0 END
                  LEFT JOIN pg_namespace ks ON ks.oid = k.collnamespace
                  LEFT JOIN pg_operator r ON r.oid = e.conexclop[p.place]
                  LEFT JOIN pg_namespace rs ON rs.oid = r.oprnamespace
                WHERE p.place <= i.indnatts AND (e.oid IS NULL OR e.contype = 'x')
                ORDER BY i.indexrelid, p.place"""
            .formatted((version < 15) ? "false" : "i.indnullsnotdistinct");
    }

    @Override
    public void read(ResultSet row, CatalogPicture picture) throws SQLException {
        TableInMaking table = picture.table(row.getLong("indrelid"));
        int place = row.getInt("place");
        IndexInMaking index = (place == 1) ? begun(row, picture) : table.index();
        if (place == 1) {
            table.add(index);
        }
        if (place > row.getInt("indnkeyatts")) {
            index.include(table.column(row.getInt("number")));
            return;
        }
        IndexKey key = key(row, table, picture);
        String operator = row.getString("operator");
        if (operator != null) {
            index.add(new ExclusionElement(key, operator));
        }
        else {
            index.add(key);
        }
    }

    private static IndexInMaking begun(ResultSet row, CatalogPicture picture) throws SQLException {
        long exclusion = row.getLong("exclusion");
        CatalogKey commented = (exclusion != 0) ? CatalogKey.of("pg_constraint", exclusion)
                : CatalogKey.of("pg_class", row.getLong("indexrelid"));
        IndexInMaking index = new IndexInMaking(row.getString("relname"), row.getString("amname"),
                row.getBoolean("indisunique"), row.getBoolean("indisvalid"), picture.comment(commented));
        index.options(Arrays.parameters(row, "reloptions"), row.getBoolean("nulls_not_distinct"),
                row.getString("condition"),
                Deferral.of(row.getBoolean("condeferrable"), row.getBoolean("condeferred")));
        return index;
    }

    private static IndexKey key(ResultSet row, TableInMaking table, CatalogPicture picture) throws SQLException {
        String expression = row.getString("expression");
        IndexKey key = (expression != null) ? IndexKey.expression(Parentheses.stripped(expression))
                : IndexKey.column(table.column(row.getInt("number")));
        int sorting = row.getInt("sorting");
        String collation = row.getString("collname");
        return key.sorted(SortOrder.of((sorting & DESCENDING) != 0, (sorting & NULLS_FIRST) != 0))
            .comparedBy(row.getString("class"))
            .collatedBy((collation != null) ? picture.collation(row.getString("collation_schema"), collation) : null);
    }

}
