-- from 15
SELECT 'publication ' || quote_ident(p.pubname) || ' of ' || r.prrelid::regclass, jsonb_build_object(
    'rows', pg_get_expr(r.prqual, r.prrelid),
    'columns', (SELECT jsonb_agg(a.attname ORDER BY a.attnum) FROM pg_attribute a WHERE a.attrelid = r.prrelid AND a.attnum = ANY (r.prattrs)))
FROM pg_publication_rel r JOIN pg_publication p ON p.oid = r.prpubid
UNION ALL
SELECT 'publication ' || quote_ident(p.pubname) || ' of schema ' || s.pnnspid::regnamespace, NULL
FROM pg_publication_namespace s JOIN pg_publication p ON p.oid = s.pnpubid
