SELECT 'foreign data wrapper ' || quote_ident(w.fdwname), jsonb_build_object('owner', pg_get_userbyid(w.fdwowner),
    'handler', w.fdwhandler::regproc, 'validator', w.fdwvalidator::regproc, 'options', sorted(w.fdwoptions), 'acl', acl(w.fdwacl, 'F', w.fdwowner))
FROM pg_foreign_data_wrapper w
UNION ALL
SELECT 'server ' || quote_ident(s.srvname), jsonb_build_object('owner', pg_get_userbyid(s.srvowner), 'type', s.srvtype, 'version', s.srvversion,
    'wrapper', (SELECT w.fdwname FROM pg_foreign_data_wrapper w WHERE w.oid = s.srvfdw), 'options', sorted(s.srvoptions), 'acl', acl(s.srvacl, 'S', s.srvowner))
FROM pg_foreign_server s
UNION ALL
SELECT 'user mapping ' || coalesce(nullif(m.umuser, 0)::regrole::text, 'PUBLIC') || ' on ' || quote_ident(m.srvname), sorted(m.umoptions)
FROM pg_user_mappings m
UNION ALL
SELECT 'foreign table ' || t.ftrelid::regclass, jsonb_build_object('options', sorted(t.ftoptions),
    'server', (SELECT s.srvname FROM pg_foreign_server s WHERE s.oid = t.ftserver))
FROM pg_foreign_table t
