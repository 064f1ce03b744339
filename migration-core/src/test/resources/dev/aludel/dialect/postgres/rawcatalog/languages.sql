-- From 16384 on numbers belong to what users make.
SELECT 'language ' || quote_ident(l.lanname), jsonb_build_object('owner', pg_get_userbyid(l.lanowner), 'trusted', l.lanpltrusted,
    'handler', l.lanplcallfoid::regproc, 'inline', l.laninline::regproc, 'validator', l.lanvalidator::regproc, 'acl', acl(l.lanacl, 'l', l.lanowner))
FROM pg_language l
UNION ALL
SELECT 'access method ' || quote_ident(m.amname), jsonb_build_object('type', m.amtype, 'handler', m.amhandler)
FROM pg_am m WHERE m.oid >= 16384
UNION ALL
SELECT 'conversion ' || quote_ident(c.conname) || ' in ' || c.connamespace::regnamespace, jsonb_build_object('owner', pg_get_userbyid(c.conowner),
    'from', pg_encoding_to_char(c.conforencoding), 'to', pg_encoding_to_char(c.contoencoding), 'function', c.conproc, 'default', c.condefault)
FROM pg_conversion c WHERE user_schema(c.connamespace)
UNION ALL
SELECT 'transform of ' || t.trftype::regtype || ' for ' || quote_ident(l.lanname), jsonb_build_object('from', t.trffromsql, 'to', t.trftosql)
FROM pg_transform t JOIN pg_language l ON l.oid = t.trflang
UNION ALL
SELECT 'cast of ' || c.castsource::regtype || ' to ' || c.casttarget::regtype, jsonb_build_object('function', c.castfunc::regprocedure, 'context', c.castcontext, 'method', c.castmethod)
FROM pg_cast c WHERE c.oid >= 16384
