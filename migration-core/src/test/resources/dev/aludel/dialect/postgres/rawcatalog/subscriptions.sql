SELECT 'subscription ' || quote_ident(s.subname), to_jsonb(s) - ARRAY['oid', 'subname', 'subdbid', 'subowner']
    || jsonb_build_object('owner', pg_get_userbyid(s.subowner))
FROM pg_subscription s WHERE s.subdbid = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
