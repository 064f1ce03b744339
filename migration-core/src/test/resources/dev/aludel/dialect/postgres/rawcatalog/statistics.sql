SELECT 'statistics ' || quote_ident(s.stxname) || ' in ' || s.stxnamespace::regnamespace, jsonb_build_object(
    'definition', pg_get_statisticsobjdef(s.oid), 'owner', pg_get_userbyid(s.stxowner), 'target', to_jsonb(s) -> 'stxstattarget')
FROM pg_statistic_ext s WHERE user_schema(s.stxnamespace)
