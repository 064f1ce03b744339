package dev.aludel.dialect.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Deferral;
import dev.aludel.schema.Enforcement;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.IndexOptions;
import dev.aludel.schema.MatchType;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.ReferentialRules;
import dev.aludel.schema.UniqueConstraint;

/**
 * Keys, foreign keys and checks, without those that a table has from a parent. PostgreSQL
 * 18 has NOT NULL among them, which is the column's; and a foreign key to a partitioned
 * table has one more for each partition.
 */
final class ConstraintQuery implements CatalogQuery {

    @Override
    public String text(int version) {
        return """
                SELECT k.oid, k.conrelid, k.conname, k.contype, k.conkey, k.convalidated, k.condeferrable, k.condeferred,
                  k.connoinherit, k.confdeltype, k.confupdtype, k.confmatchtype, %s AS enforced, %s AS period,
                  %s AS set_on_delete, %s AS nulls_not_distinct, i.indnkeyatts, i.indkey::int2[] AS keys, x.reloptions,
                  CASE k.contype WHEN 'c' THEN pg_get_expr(k.conbin, k.conrelid) END AS expression, fn.nspname, f.relname,
                  CASE k.contype WHEN 'f' THEN ARRAY(SELECT a.attname::text
                    FROM unnest(k.confkey) WITH ORDINALITY AS r (number, place)
                      JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = r.number
                    ORDER BY r.place) END AS referenced
                FROM (SELECT c.oid {tables}) c
                  JOIN pg_constraint k ON k.conrelid = c.oid
                  LEFT JOIN pg_class f ON f.oid = k.confrelid
                  LEFT JOIN pg_namespace fn ON fn.oid = f.relnamespace
                  LEFT JOIN pg_index i ON i.indexrelid = k.conindid AND k.contype IN ('p', 'u')
                  LEFT JOIN pg_class x ON x.oid = i.indexrelid
                WHERE k.contype IN ('p', 'u', 'f', 'c') AND k.conparentid = 0 AND k.conislocal
                  AND (k.contype <> 'c' OR k.coninhcount = 0)"""
            .formatted((version < 18) ? "true" : "k.conenforced", (version < 18) ? "false" : "k.conperiod",
                    (version < 15) ? "NULL::int2[]" : "k.confdelsetcols",
                    (version < 15) ? "false" : "i.indnullsnotdistinct");
    }

    @Override
    public void read(ResultSet row, CatalogPicture picture) throws SQLException {
        TableInMaking table = picture.table(row.getLong("conrelid"));
        table.add(constraint(row, table, picture)
            .commented(picture.comment(CatalogKey.of("pg_constraint", row.getLong("oid")))));
    }

    private static Constraint constraint(ResultSet row, TableInMaking table, CatalogPicture picture)
            throws SQLException {
        String name = row.getString("conname");
        Deferral deferral = Deferral.of(row.getBoolean("condeferrable"), row.getBoolean("condeferred"));
        return switch (row.getString("contype")) {
            case "p" -> new PrimaryKey(name, columns(row, table), row.getBoolean("period"), options(row, table),
                    deferral, null);
            case "u" -> new UniqueConstraint(name, columns(row, table), row.getBoolean("period"), options(row, table),
                    deferral, null);
            case "c" -> new CheckConstraint(name, Parentheses.stripped(row.getString("expression")),
                    !row.getBoolean("connoinherit"), enforcement(row), null);
            default -> new ForeignKey(name, columns(row, table),
                    picture.name(row.getString("nspname"), row.getString("relname")), Arrays.texts(row, "referenced"),
                    rules(row, table), row.getBoolean("period"), deferral, enforcement(row), null);
        };
    }

    /**
     * Not asked of a check, which may be about the whole row or a column of the system.
     */
    private static List<String> columns(ResultSet row, TableInMaking table) throws SQLException {
        return table.columns(Arrays.numbers(row, "conkey"));
    }

    private static IndexOptions options(ResultSet row, TableInMaking table) throws SQLException {
        List<Integer> keys = Arrays.numbers(row, "keys");
        IndexOptions options = IndexOptions.USUAL
            .including(table.columns(keys.subList(Math.min(row.getInt("indnkeyatts"), keys.size()), keys.size())))
            .stored(Arrays.parameters(row, "reloptions"));
        return row.getBoolean("nulls_not_distinct") ? options.nullsNotDistinct() : options;
    }

    private static Enforcement enforcement(ResultSet row) throws SQLException {
        return row.getBoolean("enforced") ? Enforcement.validated(row.getBoolean("convalidated"))
                : Enforcement.NOT_ENFORCED;
    }

    private static ReferentialRules rules(ResultSet row, TableInMaking table) throws SQLException {
        return new ReferentialRules(action(row.getString("confdeltype")),
                table.columns(Arrays.numbers(row, "set_on_delete")), action(row.getString("confupdtype")),
                row.getString("confmatchtype").equals("f") ? MatchType.FULL : MatchType.SIMPLE);
    }

    private static ReferentialAction action(String letter) {
        return switch (letter) {
            case "r" -> ReferentialAction.RESTRICT;
            case "c" -> ReferentialAction.CASCADE;
            case "n" -> ReferentialAction.SET_NULL;
            case "d" -> ReferentialAction.SET_DEFAULT;
            default -> ReferentialAction.NO_ACTION;
        };
    }

}
