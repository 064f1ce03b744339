SELECT 'extension ' || quote_ident(e.extname), to_jsonb(e) - ARRAY['oid', 'extname', 'extowner', 'extnamespace', 'extconfig']
    || jsonb_build_object('owner', pg_get_userbyid(e.extowner), 'schema', e.extnamespace::regnamespace,
        'configuration', (SELECT jsonb_agg(t::regclass) FROM unnest(e.extconfig) t))
FROM pg_extension e
