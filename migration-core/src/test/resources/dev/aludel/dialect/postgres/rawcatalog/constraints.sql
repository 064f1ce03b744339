-- Left out: the name of a NOT NULL, which PostgreSQL 18 makes up and older ones do not have; the name of a constraint
-- that a partition has from its parent, which the server makes up where the parent's is taken or says the column's.
-- 'fired' is the state of the triggers behind a foreign key, which DISABLE TRIGGER ALL changes.
SELECT 'constraint ' || CASE WHEN k.contype = 'n' THEN 'not null'
        WHEN k.conparentid <> 0 THEN 'from ' || (SELECT quote_ident(p.conname) || ' of ' || p.conrelid::regclass FROM pg_constraint p WHERE p.oid = k.conparentid)
        ELSE quote_ident(k.conname) END
        || ' on ' || CASE WHEN k.conrelid <> 0 THEN k.conrelid::regclass::text ELSE k.contypid::regtype::text END,
    to_jsonb(k) - ARRAY['oid', 'conname', 'connamespace', 'conrelid', 'contypid', 'conindid', 'conparentid', 'confrelid',
        'conkey', 'confkey', 'conpfeqop', 'conppeqop', 'conffeqop', 'confdelsetcols', 'conexclop', 'conbin']
    || jsonb_build_object(
        'definition', pg_get_constraintdef(k.oid),
        'fired', (SELECT jsonb_agg(DISTINCT t.tgenabled) FROM pg_trigger t WHERE t.tgconstraint = k.oid AND t.tgisinternal))
FROM pg_constraint k WHERE user_schema(k.connamespace)
