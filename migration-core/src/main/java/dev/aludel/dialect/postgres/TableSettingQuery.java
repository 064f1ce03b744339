package dev.aludel.dialect.postgres;

/**
 * What tables are told besides: row level security, how rows are told apart in
 * replication, where and how they are stored, and of which type they are.
 */
final class TableSettingQuery implements SettingQuery {

    @Override
    public String text(int version) {
        return """
                SELECT 'SETTING', c.nspname, c.relname, v.part, 'ALTER TABLE ' || {name c.nspname c.relname} || ' ' || v.made,
                  'ALTER TABLE ' || {name c.nspname c.relname} || ' ' || v.removed, 'TABLE', NULL, NULL
                FROM (SELECT c.*, n.nspname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                    WHERE c.relkind IN ('r', 'p', 'm') AND {schemas} AND {own pg_class c.oid}
                      AND (c.relrowsecurity OR c.relforcerowsecurity OR c.relreplident IN ('f', 'n') OR c.reltablespace <> 0
                        OR c.reloftype <> 0 OR c.relam NOT IN (0, 2))) c
                  LEFT JOIN pg_tablespace s ON s.oid = c.reltablespace
                  LEFT JOIN pg_am m ON m.oid = c.relam
                  CROSS JOIN LATERAL (VALUES
                    (c.relrowsecurity, 'row level security', 'ENABLE ROW LEVEL SECURITY', 'DISABLE ROW LEVEL SECURITY'),
                    (c.relforcerowsecurity, 'force row level security', 'FORCE ROW LEVEL SECURITY', 'NO FORCE ROW LEVEL SECURITY'),
                    (c.relreplident = 'f', 'replica identity', 'REPLICA IDENTITY FULL', 'REPLICA IDENTITY DEFAULT'),
                    (c.relreplident = 'n' AND c.relkind <> 'm', 'replica identity', 'REPLICA IDENTITY NOTHING', 'REPLICA IDENTITY DEFAULT'),
                    (c.reltablespace <> 0 AND c.relkind <> 'm', 'tablespace', 'SET TABLESPACE ' || quote_ident(s.spcname),
                      'SET TABLESPACE pg_default'),
                    (c.reloftype <> 0, 'type', 'OF ' || format_type(c.reloftype, NULL), 'NOT OF'),
                    (c.relam NOT IN (0, 2) AND c.relkind <> 'm', 'access method', %s, 'SET ACCESS METHOD heap'))
                    AS v (holds, part, made, removed)
                WHERE v.holds"""
            .formatted((version < 15) ? "NULL" : "'SET ACCESS METHOD ' || quote_ident(m.amname)");
    }

}
