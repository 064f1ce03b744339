SELECT 'publication ' || quote_ident(p.pubname), to_jsonb(p) - ARRAY['oid', 'pubname', 'pubowner']
    || jsonb_build_object('owner', pg_get_userbyid(p.pubowner),
        'tables', (SELECT jsonb_agg(r.prrelid::regclass ORDER BY r.prrelid::regclass::text) FROM pg_publication_rel r WHERE r.prpubid = p.oid))
FROM pg_publication p
