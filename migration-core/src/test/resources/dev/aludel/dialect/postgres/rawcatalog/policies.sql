SELECT 'policy ' || quote_ident(p.polname) || ' on ' || p.polrelid::regclass,
    to_jsonb(p) - ARRAY['oid', 'polname', 'polrelid', 'polroles', 'polqual', 'polwithcheck']
    || jsonb_build_object(
        'roles', (SELECT jsonb_agg(CASE r WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(r)::text END ORDER BY pg_get_userbyid(r)) FROM unnest(p.polroles) r),
        'using', pg_get_expr(p.polqual, p.polrelid), 'check', pg_get_expr(p.polwithcheck, p.polrelid))
FROM pg_policy p
