package dev.aludel.dialect.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The NOT NULL that is more or less than that of a column, from PostgreSQL 18 on: not
 * known to hold for all rows, or not inherited. Its name alone is not kept.
 */
final class NotNullQuery implements SettingQuery {

    private static final int CONSTRAINTS = 18;

    @Override
    public String text(int version) {
        return """
                SELECT 'SETTING', n.nspname, c.relname, 'not null of ' || a.attname,
                  'ALTER TABLE ' || {name n.nspname c.relname}
                    || CASE WHEN k.convalidated THEN ' ALTER COLUMN ' || quote_ident(a.attname) || ' DROP NOT NULL,' ELSE '' END
                    || ' ADD CONSTRAINT ' || quote_ident(k.conname) || ' NOT NULL ' || quote_ident(a.attname)
                    || CASE WHEN k.connoinherit THEN ' NO INHERIT' ELSE '' END
                    || CASE WHEN k.convalidated THEN '' ELSE ' NOT VALID' END,
                  'ALTER TABLE ' || {name n.nspname c.relname} || CASE WHEN k.convalidated
                    THEN ' ALTER CONSTRAINT ' || quote_ident(k.conname) || ' INHERIT'
                    ELSE ' DROP CONSTRAINT ' || quote_ident(k.conname) END,
                  'COLUMN', NULL, a.attname, c.oid, a.attnum, k.convalidated
                FROM pg_constraint k
                  JOIN pg_class c ON c.oid = k.conrelid
                  JOIN pg_namespace n ON n.oid = c.relnamespace
                  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.conkey[1]
                WHERE k.contype = 'n' AND (NOT k.convalidated OR k.connoinherit) AND c.relkind IN ('r', 'p')
                  AND %s AND k.conislocal AND {schemas} AND {own pg_class c.oid}"""
            .formatted((version < CONSTRAINTS) ? "false" : "true");
    }

    @Override
    public void read(ResultSet row, CatalogPicture picture) throws SQLException {
        SettingQuery.super.read(row, picture);
        if (!row.getBoolean("convalidated")) {
            picture.addNullable(new CatalogKey("pg_class", row.getLong("oid"), row.getInt("attnum")));
        }
    }

}
