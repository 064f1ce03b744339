SELECT 'text search dictionary ' || d.oid::regdictionary, jsonb_build_object('owner', pg_get_userbyid(d.dictowner), 'options', d.dictinitoption,
    'template', (SELECT n.nspname || '.' || t.tmplname FROM pg_ts_template t JOIN pg_namespace n ON n.oid = t.tmplnamespace WHERE t.oid = d.dicttemplate))
FROM pg_ts_dict d WHERE user_schema(d.dictnamespace)
UNION ALL
SELECT 'text search configuration ' || c.oid::regconfig, jsonb_build_object('owner', pg_get_userbyid(c.cfgowner),
    'parser', (SELECT n.nspname || '.' || p.prsname FROM pg_ts_parser p JOIN pg_namespace n ON n.oid = p.prsnamespace WHERE p.oid = c.cfgparser),
    'dictionaries', (SELECT jsonb_agg(jsonb_build_array(m.maptokentype, m.mapseqno, m.mapdict::regdictionary) ORDER BY m.maptokentype, m.mapseqno)
        FROM pg_ts_config_map m WHERE m.mapcfg = c.oid))
FROM pg_ts_config c WHERE user_schema(c.cfgnamespace)
UNION ALL
SELECT 'text search parser ' || quote_ident(p.prsname) || ' in ' || p.prsnamespace::regnamespace, to_jsonb(p) - ARRAY['oid', 'prsname', 'prsnamespace']
FROM pg_ts_parser p WHERE user_schema(p.prsnamespace)
UNION ALL
SELECT 'text search template ' || quote_ident(t.tmplname) || ' in ' || t.tmplnamespace::regnamespace, to_jsonb(t) - ARRAY['oid', 'tmplname', 'tmplnamespace']
FROM pg_ts_template t WHERE user_schema(t.tmplnamespace)
