package dev.aludel.dialect.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import dev.aludel.schema.ReferentialRules;
import dev.aludel.schema.Enforcement;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.UniqueConstraint;

/**
 * Keys, foreign keys and checks. PostgreSQL 18 has NOT NULL among them, which is the
 * column's; and a foreign key to a partitioned table has one more for each partition.
 */
final class ConstraintQuery implements CatalogQuery {

    @Override
    public String sql() {
        return """
                SELECT k.conrelid, k.conname, k.contype, k.conkey, k.convalidated, k.confdeltype, k.confupdtype,
                  pg_get_expr(k.conbin, k.conrelid) AS expression, fn.nspname, f.relname,
                  CASE k.contype WHEN 'f' THEN ARRAY(SELECT a.attname::text
                    FROM unnest(k.confkey) WITH ORDINALITY AS r (number, place)
                      JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = r.number
                    ORDER BY r.place) END AS referenced
                FROM (SELECT c.oid %s) c
                  JOIN pg_constraint k ON k.conrelid = c.oid
                  LEFT JOIN pg_class f ON f.oid = k.confrelid
                  LEFT JOIN pg_namespace fn ON fn.oid = f.relnamespace
                WHERE k.contype IN ('p', 'u', 'f', 'c') AND k.conparentid = 0""".formatted(TABLES);
    }

    @Override
    public void read(ResultSet row, CatalogPicture picture) throws SQLException {
        TableInMaking table = picture.table(row.getLong("conrelid"));
        String name = row.getString("conname");
        Enforcement enforcement = Enforcement.validated(row.getBoolean("convalidated"));
        switch (row.getString("contype")) {
            case "p" -> table.add(PrimaryKey.of(name, columns(row, table)));
            case "u" -> table.add(UniqueConstraint.of(name, columns(row, table)));
            case "c" -> table
                .add(CheckConstraint.of(name, Parentheses.stripped(row.getString("expression"))).enforced(enforcement));
            default -> table.add(ForeignKey
                .of(name, columns(row, table), picture.name(row.getString("nspname"), row.getString("relname")),
                        Arrays.texts(row, "referenced"))
                .ruledBy(
                        ReferentialRules.of(action(row.getString("confdeltype")), action(row.getString("confupdtype"))))
                .enforced(enforcement));
        }
    }

    /**
     * Not asked of a check, which may be about the whole row or a column of the system.
     */
    private static List<String> columns(ResultSet row, TableInMaking table) throws SQLException {
        return table.columns(Arrays.numbers(row, "conkey"));
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
