-- One line for each thing that is no system's and no extension's.
WITH space AS (
    SELECT oid, nspname FROM pg_namespace
    WHERE nspname NOT LIKE 'pg\_%' AND nspname <> 'information_schema'
), owned AS (
    SELECT classid, objid FROM pg_depend WHERE deptype = 'e'
), relation AS (
    SELECT c.*, n.nspname, c.oid::regclass::text AS label FROM pg_class c JOIN space n ON n.oid = c.relnamespace
    WHERE (('pg_class'::regclass, c.oid) NOT IN (SELECT classid, objid FROM owned))
)
SELECT 'schema ' || nspname AS line FROM space
UNION ALL
SELECT format('extension %s', extname) FROM pg_extension
UNION ALL
SELECT format('%s %s %s %s comment %L', relkind, label, relpersistence, reloptions, obj_description(oid, 'pg_class'))
FROM relation WHERE relkind NOT IN ('i', 'I')
UNION ALL
SELECT format('column %s.%s #%s %s collation %s not null %s default %L identity %s generated %s compression %s comment %L',
    r.label, a.attname, CASE r.relkind WHEN 'c' THEN a.attnum END,
    format_type(a.atttypid, a.atttypmod), CASE WHEN a.attcollation <> t.typcollation THEN c.collname END,
    a.attnotnull, pg_get_expr(d.adbin, d.adrelid), a.attidentity, a.attgenerated, a.attcompression,
    col_description(a.attrelid, a.attnum))
FROM relation r JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped
JOIN pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_collation c ON c.oid = a.attcollation
LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
WHERE r.relkind IN ('r', 'p', 'c', 'v', 'm', 'f')
UNION ALL
SELECT format('constraint %s of %s: %s comment %L', CASE WHEN k.conname !~ '^(FK|UK|IDX|fk|uk|idx)(?=.*\d)[0-9a-y]{18,25}$|^(pk|fk|uq|ck|ix|idx)_|_(pkey|key|check|fkey|idx|not_null)\d*$'
    THEN k.conname END, CASE WHEN k.conrelid <> 0 THEN k.conrelid::regclass::text
    ELSE k.contypid::regtype::text END, pg_get_constraintdef(k.oid), obj_description(k.oid, 'pg_constraint'))
FROM pg_constraint k JOIN space n ON n.oid = k.connamespace WHERE k.contype <> 't'
UNION ALL
SELECT format('index %s of %s: %s valid %s', CASE WHEN r.relname !~ '^(FK|UK|IDX|fk|uk|idx)(?=.*\d)[0-9a-y]{18,25}$|^(pk|fk|uq|ck|ix|idx)_|_(pkey|key|check|fkey|idx|not_null)\d*$'
    THEN r.relname END, i.indrelid::regclass, regexp_replace(pg_get_indexdef(i.indexrelid), 'INDEX .*? ON ', 'INDEX ON '),
    i.indisvalid)
FROM relation r JOIN pg_index i ON i.indexrelid = r.oid
WHERE NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
UNION ALL
SELECT format('sequence %s %s start %s increment %s min %s max %s cache %s cycle %s', r.label, format_type(s.seqtypid,
    NULL), s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle)
FROM relation r JOIN pg_sequence s ON s.seqrelid = r.oid
UNION ALL
SELECT format('type %s %s base %s labels %s comment %L', t.oid::regtype, t.typtype, t.typbasetype::regtype,
    (SELECT array_agg(e.enumlabel ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid),
    obj_description(t.oid, 'pg_type'))
FROM pg_type t JOIN space n ON n.oid = t.typnamespace
WHERE t.typtype IN ('e', 'd', 'r') AND ('pg_type'::regclass, t.oid) NOT IN (SELECT classid, objid FROM owned)
UNION ALL
SELECT format('cast %s to %s %s %s', castsource::regtype, casttarget::regtype, castcontext, castmethod)
FROM pg_cast WHERE oid >= 16384 AND ('pg_cast'::regclass, oid) NOT IN (SELECT classid, objid FROM owned)
UNION ALL
SELECT format('view %s: %s', label, pg_get_viewdef(oid)) FROM relation WHERE relkind IN ('v', 'm')
UNION ALL
SELECT format('function %s: %s', p.oid::regprocedure, pg_get_functiondef(p.oid))
FROM pg_proc p JOIN space n ON n.oid = p.pronamespace
WHERE p.prokind IN ('f', 'p') AND ('pg_proc'::regclass, p.oid) NOT IN (SELECT classid, objid FROM owned)
UNION ALL
SELECT format('trigger %s', pg_get_triggerdef(oid)) FROM pg_trigger WHERE NOT tgisinternal
UNION ALL
SELECT format('policy %s of %s: %s', polname, polrelid::regclass, pg_get_expr(polqual, polrelid)) FROM pg_policy
