package dev.aludel.dialect.postgres;

/** What people say of columns of views and of tables that lie elsewhere. */
final class ColumnCommentQuery implements SettingQuery {

    @Override
    public String text(int version) {
        return """
                SELECT 'SETTING', n.nspname, c.relname, 'comment of ' || a.attname,
                  'COMMENT ON COLUMN ' || {name n.nspname c.relname} || '.' || quote_ident(a.attname) || ' IS ' || quote_literal(d.description),
                  'COMMENT ON COLUMN ' || {name n.nspname c.relname} || '.' || quote_ident(a.attname) || ' IS NULL',
                  'COLUMN', NULL, a.attname
                FROM pg_class c
                  JOIN pg_namespace n ON n.oid = c.relnamespace
                  JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = c.oid AND d.objsubid > 0
                  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.objsubid
                WHERE c.relkind IN ('v', 'm', 'f') AND {schemas} AND {own pg_class c.oid}""";
    }

}
