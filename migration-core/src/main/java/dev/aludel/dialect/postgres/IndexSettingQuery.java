package dev.aludel.dialect.postgres;

/**
 * What is told of indexes besides: which one a table is clustered or replicated by, where
 * it is stored, and how much is known of its columns.
 */
final class IndexSettingQuery implements SettingQuery {

    @Override
    public String text(int version) {
        return """
                SELECT 'SETTING', n.nspname, v.name, v.part, v.made, v.removed, v.kind, v.needed, v.need
                FROM pg_index i
                  JOIN pg_class c ON c.oid = i.indrelid
                  JOIN pg_namespace n ON n.oid = c.relnamespace
                  JOIN pg_class x ON x.oid = i.indexrelid
                  LEFT JOIN pg_tablespace s ON s.oid = x.reltablespace
                  LEFT JOIN pg_constraint k ON k.conindid = x.oid AND k.contype IN ('p', 'u', 'x')
                  LEFT JOIN pg_attribute a ON a.attrelid = x.oid AND a.attstattarget >= 0 AND a.attnum > 0
                  CROSS JOIN LATERAL (VALUES
                    (i.indisclustered, c.relname, 'cluster', 'ALTER TABLE ' || {name n.nspname c.relname} || ' CLUSTER ON '
                      || quote_ident(x.relname), 'ALTER TABLE ' || {name n.nspname c.relname} || ' SET WITHOUT CLUSTER',
                      CASE WHEN k.oid IS NULL THEN 'INDEX' ELSE 'CONSTRAINT' END, CASE WHEN k.oid IS NULL THEN x.relname END,
                      CASE WHEN k.oid IS NOT NULL THEN k.conname END),
                    (i.indisreplident, c.relname, 'replica identity', 'ALTER TABLE ' || {name n.nspname c.relname}
                      || ' REPLICA IDENTITY USING INDEX ' || quote_ident(x.relname),
                      'ALTER TABLE ' || {name n.nspname c.relname} || ' REPLICA IDENTITY DEFAULT',
                      CASE WHEN k.oid IS NULL THEN 'INDEX' ELSE 'CONSTRAINT' END, CASE WHEN k.oid IS NULL THEN x.relname END,
                      CASE WHEN k.oid IS NOT NULL THEN k.conname END),
                    (x.reltablespace <> 0, x.relname, 'tablespace', 'ALTER INDEX ' || {name n.nspname x.relname} || ' SET TABLESPACE '
                      || quote_ident(s.spcname), 'ALTER INDEX ' || {name n.nspname x.relname} || ' SET TABLESPACE pg_default',
                      'INDEX', NULL, NULL),
                    (a.attnum IS NOT NULL, x.relname, 'statistics of ' || a.attnum, 'ALTER INDEX ' || {name n.nspname x.relname}
                      || ' ALTER COLUMN ' || a.attnum || ' SET STATISTICS ' || a.attstattarget,
                      'ALTER INDEX ' || {name n.nspname x.relname} || ' ALTER COLUMN ' || a.attnum || ' SET STATISTICS -1',
                      'INDEX', NULL, NULL))
                    AS v (holds, name, part, made, removed, kind, needed, need)
                WHERE v.holds AND (i.indisclustered OR i.indisreplident OR x.reltablespace <> 0 OR a.attnum IS NOT NULL)
                  AND {schemas} AND {own pg_class c.oid}""";
    }

}
