-- Left out: security labels, which need a provider in the server's own settings.
SELECT 'database', jsonb_build_object('owner', pg_get_userbyid(d.datdba), 'acl', acl(d.datacl, 'd', d.datdba), 'encoding', pg_encoding_to_char(d.encoding),
    'collation', d.datcollate, 'letters', d.datctype,
    'comment', (SELECT s.description FROM pg_shdescription s WHERE s.classoid = 'pg_database'::regclass AND s.objoid = d.oid),
    'settings', (SELECT jsonb_agg(jsonb_build_array(nullif(s.setrole, 0)::regrole, sorted(s.setconfig)) ORDER BY s.setrole::regrole::text)
        FROM pg_db_role_setting s WHERE s.setdatabase = d.oid))
FROM pg_database d WHERE d.datname = current_database()
