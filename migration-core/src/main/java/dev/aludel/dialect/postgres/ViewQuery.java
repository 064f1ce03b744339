package dev.aludel.dialect.postgres;

/** The views and the stored views. */
final class ViewQuery implements ObjectQuery {

    @Override
    public String text(int version) {
        return """
                SELECT CASE c.relkind WHEN 'v' THEN 'VIEW' ELSE 'MATERIALIZED_VIEW' END, n.nspname, c.relname, NULL,
                  CASE c.relkind WHEN 'v' THEN 'CREATE VIEW ' ELSE 'CREATE MATERIALIZED VIEW ' END || {name n.nspname c.relname}
                    || CASE WHEN c.relkind = 'm' AND m.amname <> 'heap' THEN ' USING ' || quote_ident(m.amname) ELSE '' END
                    || coalesce((SELECT ' WITH (' || string_agg(quote_ident(o.option_name) || '=' || quote_literal(o.option_value), ', ')
                      || ')' FROM pg_options_to_table(c.reloptions) o), '')
                    || coalesce(' TABLESPACE ' || quote_ident(s.spcname), '')
                    || E' AS\\n' || rtrim(pg_get_viewdef(c.oid), ';'),
                  NULL, 'pg_class', c.oid
                FROM pg_class c
                  JOIN pg_namespace n ON n.oid = c.relnamespace
                  LEFT JOIN pg_am m ON m.oid = c.relam
                  LEFT JOIN pg_tablespace s ON s.oid = c.reltablespace
                WHERE c.relkind IN ('v', 'm') AND {schemas} AND {own pg_class c.oid}""";
    }

}
