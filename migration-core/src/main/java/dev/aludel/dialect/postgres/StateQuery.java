package dev.aludel.dialect.postgres;

/**
 * Triggers, rules and triggers of the database that do not fire as usual, and how much
 * extended statistics know.
 */
final class StateQuery implements SettingQuery {

    @Override
    public String text(int version) {
        return """
                SELECT 'SETTING', n.nspname, c.relname, 'trigger ' || t.tgname,
                  'ALTER TABLE ' || {name n.nspname c.relname} || CASE t.tgenabled WHEN 'D' THEN ' DISABLE' WHEN 'R' THEN ' ENABLE REPLICA'
                    ELSE ' ENABLE ALWAYS' END || ' TRIGGER ' || quote_ident(t.tgname),
                  'ALTER TABLE ' || {name n.nspname c.relname} || ' ENABLE TRIGGER ' || quote_ident(t.tgname), 'TRIGGER', NULL, t.tgname
                FROM pg_trigger t
                  JOIN pg_class c ON c.oid = t.tgrelid
                  JOIN pg_namespace n ON n.oid = c.relnamespace
                  LEFT JOIN pg_trigger w ON w.oid = t.tgparentid
                WHERE NOT t.tgisinternal AND t.tgenabled <> coalesce(w.tgenabled, 'O') AND {schemas} AND {own pg_class c.oid}
                UNION ALL
                SELECT 'SETTING', n.nspname, c.relname, 'rule ' || r.rulename,
                  'ALTER TABLE ' || {name n.nspname c.relname} || CASE r.ev_enabled WHEN 'D' THEN ' DISABLE' WHEN 'R' THEN ' ENABLE REPLICA'
                    ELSE ' ENABLE ALWAYS' END || ' RULE ' || quote_ident(r.rulename),
                  'ALTER TABLE ' || {name n.nspname c.relname} || ' ENABLE RULE ' || quote_ident(r.rulename), 'RULE', NULL, r.rulename
                FROM pg_rewrite r
                  JOIN pg_class c ON c.oid = r.ev_class
                  JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE r.rulename <> '_RETURN' AND r.ev_enabled <> 'O' AND {schemas} AND {own pg_class c.oid}
                UNION ALL
                SELECT 'SETTING', NULL, t.evtname, 'event trigger',
                  'ALTER EVENT TRIGGER ' || quote_ident(t.evtname) || CASE t.evtenabled WHEN 'D' THEN ' DISABLE'
                    WHEN 'R' THEN ' ENABLE REPLICA' ELSE ' ENABLE ALWAYS' END,
                  'ALTER EVENT TRIGGER ' || quote_ident(t.evtname) || ' ENABLE', 'EVENT_TRIGGER', NULL, NULL
                FROM pg_event_trigger t
                WHERE t.evtenabled <> 'O' AND {own pg_event_trigger t.oid}
                UNION ALL
                SELECT 'SETTING', n.nspname, s.stxname, 'statistics target',
                  'ALTER STATISTICS ' || {name n.nspname s.stxname} || ' SET STATISTICS ' || s.stxstattarget,
                  'ALTER STATISTICS ' || {name n.nspname s.stxname} || ' SET STATISTICS -1', 'STATISTICS', NULL, NULL
                FROM pg_statistic_ext s
                  JOIN pg_namespace n ON n.oid = s.stxnamespace
                WHERE s.stxstattarget >= 0 AND {schemas} AND {own pg_statistic_ext s.oid}""";
    }

}
