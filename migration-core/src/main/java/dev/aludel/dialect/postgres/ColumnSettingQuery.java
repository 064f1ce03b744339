package dev.aludel.dialect.postgres;

/**
 * What columns are told besides: how they are stored and compressed, how much is known of
 * them, and what columns of views are told. A part of a table has it from there.
 */
final class ColumnSettingQuery implements SettingQuery {

    @Override
    public String text(int version) {
        return """
                SELECT 'SETTING', n.nspname, c.relname, v.part || a.attname,
                  'ALTER ' || b.kind || {name n.nspname c.relname} || ' ALTER COLUMN ' || quote_ident(a.attname) || ' ' || v.made,
                  'ALTER ' || b.kind || {name n.nspname c.relname} || ' ALTER COLUMN ' || quote_ident(a.attname) || ' ' || v.removed,
                  'COLUMN', NULL, a.attname
                FROM pg_class c
                  JOIN pg_namespace n ON n.oid = c.relnamespace
                  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                  JOIN pg_type t ON t.oid = a.atttypid
                  LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum AND c.relkind = 'v'
                  CROSS JOIN LATERAL (SELECT CASE c.relkind WHEN 'v' THEN 'VIEW ' WHEN 'm' THEN 'MATERIALIZED VIEW '
                    WHEN 'f' THEN 'FOREIGN TABLE ' ELSE 'TABLE ' END) AS b (kind)
                  CROSS JOIN LATERAL (VALUES
                    (a.attstorage <> t.typstorage AND c.relkind <> 'v' AND NOT EXISTS (SELECT FROM pg_inherits h JOIN pg_attribute p
                        ON p.attrelid = h.inhparent AND p.attname = a.attname WHERE h.inhrelid = c.oid AND p.attstorage = a.attstorage), 'storage of ',
                      'SET STORAGE ' || CASE a.attstorage WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN'
                        ELSE 'EXTENDED' END, 'SET STORAGE ' || CASE t.typstorage WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL'
                        WHEN 'm' THEN 'MAIN' ELSE 'EXTENDED' END),
                    (a.attcompression <> '' AND NOT EXISTS (SELECT FROM pg_inherits h JOIN pg_attribute p
                        ON p.attrelid = h.inhparent AND p.attname = a.attname WHERE h.inhrelid = c.oid AND p.attcompression = a.attcompression), 'compression of ',
                      'SET COMPRESSION ' || CASE a.attcompression WHEN 'l' THEN 'lz4' ELSE 'pglz' END, 'SET COMPRESSION default'),
                    (a.attstattarget >= 0 AND NOT EXISTS (SELECT FROM pg_inherits h JOIN pg_attribute p
                        ON p.attrelid = h.inhparent AND p.attname = a.attname WHERE h.inhrelid = c.oid AND p.attstattarget = a.attstattarget), 'statistics of ',
                      'SET STATISTICS ' || a.attstattarget, 'SET STATISTICS -1'),
                    (a.attoptions IS NOT NULL AND NOT EXISTS (SELECT FROM pg_inherits h JOIN pg_attribute p
                        ON p.attrelid = h.inhparent AND p.attname = a.attname WHERE h.inhrelid = c.oid AND p.attoptions = a.attoptions), 'options of ',
                      'SET (' || array_to_string(a.attoptions, ', ') || ')',
                      'RESET (' || (SELECT string_agg(o.option_name, ', ') FROM pg_options_to_table(a.attoptions) o) || ')'),
                    (d.oid IS NOT NULL, 'default of ', 'SET DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), 'DROP DEFAULT'))
                    AS v (holds, part, made, removed)
                WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')
                  AND (a.attstorage <> t.typstorage OR a.attcompression <> '' OR a.attstattarget >= 0 OR a.attoptions IS NOT NULL
                    OR d.oid IS NOT NULL)
                  AND v.holds AND {schemas} AND {own pg_class c.oid}""";
    }

}
