package dev.aludel.dialect.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Default;
import dev.aludel.schema.DomainType;
import dev.aludel.schema.Enforcement;

/**
 * The domains, each with as many rows as it has checks. NOT NULL has a constraint of its
 * own from PostgreSQL 17 on, whose name is not kept.
 */
final class DomainQuery implements CatalogQuery {

    @Override
    public String text(int version) {
        return """
                SELECT t.oid, n.nspname, t.typname, t.typnotnull, pg_get_expr(t.typdefaultbin, 0) AS value, %s,
                  c.oid AS check, c.conname, c.convalidated, pg_get_expr(c.conbin, 0) AS expression
                FROM pg_type t
                  JOIN pg_namespace n ON n.oid = t.typnamespace
                  %s
                  LEFT JOIN pg_constraint c ON c.contypid = t.oid AND c.contype = 'c'
                WHERE t.typtype = 'd'
                  AND {schemas}
                  AND {own pg_type t.oid}""".formatted(TypeColumns.selected("t.typtypmod"),
                TypeColumns.joins("t.typbasetype", "t.typcollation"));
    }

    @Override
    public void read(ResultSet row, CatalogPicture picture) throws SQLException {
        DomainType domain = DomainType
            .of(picture.name(row.getString("nspname"), row.getString("typname")), TypeColumns.read(row, picture))
            .nullable(!row.getBoolean("typnotnull"))
            .commented(picture.comment(CatalogKey.of("pg_type", row.getLong("oid"))));
        String value = row.getString("value");
        picture.add((value != null) ? domain.filledBy(new Default(value)) : domain);
        String check = row.getString("conname");
        if (check != null) {
            picture.addCheck(domain.name(),
                    CheckConstraint.of(check, Parentheses.stripped(row.getString("expression")))
                        .enforced(Enforcement.validated(row.getBoolean("convalidated")))
                        .commented(picture.comment(CatalogKey.of("pg_constraint", row.getLong("check")))));
        }
    }

}
