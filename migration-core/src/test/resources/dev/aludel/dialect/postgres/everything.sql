-- All that a database holds, a line each, without what we made of it: not by our catalog queries, but by the
-- functions with which PostgreSQL itself prints definitions. Two databases with the same lines are the same.
WITH space AS (
  SELECT oid, quote_ident(nspname) AS name, nspacl, nspowner FROM pg_namespace
  WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
), relation AS (
  SELECT c.*, s.name || '.' || quote_ident(c.relname) AS name FROM pg_class c JOIN space s ON s.oid = c.relnamespace
), line AS (
  SELECT concat_ws(' ', 'schema', name, nspacl, nspowner::regrole) AS text FROM space
  UNION ALL
  SELECT concat_ws(' ', 'relation', c.name, c.relkind, c.relpersistence, c.relreplident, c.relrowsecurity,
    c.relforcerowsecurity, c.reloptions, t.reloptions, c.relacl, c.relowner::regrole, a.amname, c.reloftype::regtype,
    pg_get_expr(c.relpartbound, c.oid), CASE c.relkind WHEN 'p' THEN pg_get_partkeydef(c.oid) END,
    (SELECT array_agg(i.inhparent::regclass ORDER BY i.inhseqno) FROM pg_inherits i WHERE i.inhrelid = c.oid))
  FROM relation c LEFT JOIN pg_am a ON a.oid = c.relam LEFT JOIN pg_class t ON t.oid = c.reltoastrelid
  UNION ALL
  SELECT concat_ws(' ', 'column', c.name, quote_ident(a.attname),
    CASE WHEN c.relkind NOT IN ('i', 'I') THEN row_number() OVER (PARTITION BY c.oid ORDER BY a.attnum) END,
    format_type(a.atttypid, a.atttypmod), a.attnotnull, pg_get_expr(d.adbin, d.adrelid), a.attidentity, a.attgenerated,
    a.attstorage, a.attcompression, a.attcollation::regcollation, coalesce(a.attstattarget, -1), a.attoptions, a.attacl,
    a.attislocal, a.attinhcount)
  FROM relation c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
  UNION ALL
  SELECT concat_ws(' ', 'constraint', s.name, (SELECT c.name FROM relation c WHERE c.oid = k.conrelid), nullif(k.contypid, 0)::regtype,
    quote_ident(k.conname), pg_get_constraintdef(k.oid), k.convalidated, k.condeferrable, k.condeferred, k.connoinherit,
    k.conislocal, k.coninhcount)
  FROM pg_constraint k JOIN space s ON s.oid = k.connamespace
  UNION ALL
  SELECT concat_ws(' ', 'index', c.name, pg_get_indexdef(c.oid), i.indisvalid, i.indisprimary, i.indisclustered,
    i.indisreplident)
  FROM relation c JOIN pg_index i ON i.indexrelid = c.oid
  UNION ALL
  SELECT concat_ws(' ', 'sequence', c.name, s.seqtypid::regtype, s.seqstart, s.seqincrement, s.seqmin, s.seqmax,
    s.seqcache, s.seqcycle, pg_describe_object(d.refclassid, d.refobjid, d.refobjsubid))
  FROM relation c JOIN pg_sequence s ON s.seqrelid = c.oid
    LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype IN ('a', 'i')
  UNION ALL
  SELECT concat_ws(' ', 'type', s.name, t.typname, t.typtype, t.typisdefined, t.typacl, t.typowner::regrole,
    format_type(nullif(t.typbasetype, 0), t.typtypmod), t.typnotnull, t.typdefault, t.typcollation::regcollation,
    r.rngsubtype::regtype, r.rngcollation::regcollation, r.rngmultitypid::regtype,
    (SELECT array_agg(e.enumlabel ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid))
  FROM pg_type t JOIN space s ON s.oid = t.typnamespace LEFT JOIN pg_range r ON r.rngtypid = t.oid
  WHERE NOT (t.typlen = -1 AND t.typelem <> 0 AND t.typtype = 'b')
  UNION ALL
  SELECT concat_ws(' ', 'view', c.name, pg_get_viewdef(c.oid)) FROM relation c WHERE c.relkind IN ('v', 'm')
  UNION ALL
  SELECT concat_ws(' ', 'routine', s.name, p.oid::regprocedure, p.proacl, p.proowner::regrole,
    CASE WHEN p.prokind <> 'a' THEN pg_get_functiondef(p.oid) END)
  FROM pg_proc p JOIN space s ON s.oid = p.pronamespace
  UNION ALL
  SELECT concat_ws(' ', 'trigger', pg_get_triggerdef(t.oid), t.tgenabled)
  FROM pg_trigger t JOIN relation c ON c.oid = t.tgrelid WHERE NOT t.tgisinternal
  UNION ALL
  SELECT concat_ws(' ', 'rule', pg_get_ruledef(r.oid), r.ev_enabled) FROM pg_rewrite r JOIN relation c ON c.oid = r.ev_class
  UNION ALL
  SELECT concat_ws(' ', 'policy', c.name, p.polname, p.polcmd, p.polpermissive, p.polroles::regrole[],
    pg_get_expr(p.polqual, p.polrelid), 'check', pg_get_expr(p.polwithcheck, p.polrelid))
  FROM pg_policy p JOIN relation c ON c.oid = p.polrelid
  UNION ALL
  SELECT concat_ws(' ', 'extension', e.extname, e.extversion, e.extnamespace::regnamespace) FROM pg_extension e
  UNION ALL
  SELECT concat_ws(' ', 'belongs', d.deptype, pg_describe_object(d.classid, d.objid, 0), d.refobjid)
  FROM pg_depend d WHERE d.refclassid = 'pg_extension'::regclass AND d.deptype IN ('e', 'x')
  UNION ALL
  SELECT concat_ws(' ', 'statistics', pg_get_statisticsobjdef(t.oid), coalesce(t.stxstattarget, -1))
  FROM pg_statistic_ext t JOIN space s ON s.oid = t.stxnamespace
  UNION ALL
  SELECT concat_ws(' ', 'collation', s.name, c.collname, c.collprovider, c.collcollate)
  FROM pg_collation c JOIN space s ON s.oid = c.collnamespace
  UNION ALL
  SELECT concat_ws(' ', 'default privileges', d.defaclrole::regrole, nullif(d.defaclnamespace, 0)::regnamespace,
    d.defaclobjtype, d.defaclacl)
  FROM pg_default_acl d
  UNION ALL
  SELECT 'other ' || pg_describe_object(o.class, o.oid, 0) FROM (
    SELECT 'pg_cast'::regclass AS class, oid FROM pg_cast UNION ALL
    SELECT 'pg_operator'::regclass, oid FROM pg_operator UNION ALL
    SELECT 'pg_ts_config'::regclass, oid FROM pg_ts_config UNION ALL
    SELECT 'pg_ts_dict'::regclass, oid FROM pg_ts_dict UNION ALL
    SELECT 'pg_foreign_data_wrapper'::regclass, oid FROM pg_foreign_data_wrapper UNION ALL
    SELECT 'pg_foreign_server'::regclass, oid FROM pg_foreign_server UNION ALL
    SELECT 'pg_publication'::regclass, oid FROM pg_publication UNION ALL
    SELECT 'pg_event_trigger'::regclass, oid FROM pg_event_trigger) o
  WHERE o.oid >= 16384
  UNION ALL
  SELECT concat_ws(' ', 'comment', pg_describe_object(classoid, objoid, objsubid), description) FROM pg_description
  WHERE objoid >= 16384
)
SELECT string_agg(text, E'\n' ORDER BY text COLLATE "C") FROM line
