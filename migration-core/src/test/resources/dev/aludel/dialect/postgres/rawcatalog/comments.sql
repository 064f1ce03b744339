-- Left out: names that the server made up, as for constraints and indexes.
SELECT 'comment on ' || CASE
        WHEN k.contype = 'n' THEN 'not null ' || pg_get_constraintdef(k.oid) || ' of ' || k.conrelid::regclass
        WHEN k.conparentid <> 0 THEN 'constraint from ' || (SELECT quote_ident(p.conname) FROM pg_constraint p WHERE p.oid = k.conparentid) || ' on ' || k.conrelid::regclass
        WHEN c.relispartition AND c.relkind IN ('i', 'I') THEN 'index from ' || pg_partition_root(c.oid)::regclass || ' on ' || (SELECT x.indrelid::regclass FROM pg_index x WHERE x.indexrelid = c.oid)
        ELSE i.type || ' ' || i.identity END,
    to_jsonb(d.description)
FROM pg_description d CROSS JOIN LATERAL pg_identify_object(d.classoid, d.objoid, d.objsubid) i
    LEFT JOIN pg_constraint k ON d.classoid = 'pg_constraint'::regclass AND k.oid = d.objoid
    LEFT JOIN pg_class c ON d.classoid = 'pg_class'::regclass AND c.oid = d.objoid
WHERE d.objoid >= 16384 OR d.classoid IN ('pg_extension'::regclass, 'pg_language'::regclass)
    OR d.classoid = 'pg_namespace'::regclass
