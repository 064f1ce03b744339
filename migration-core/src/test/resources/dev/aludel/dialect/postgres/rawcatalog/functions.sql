SELECT 'function ' || p.oid::regprocedure, jsonb_build_object(
    'definition', CASE WHEN p.prokind <> 'a' THEN pg_get_functiondef(p.oid) END,
    'aggregate', (SELECT to_jsonb(a) - ARRAY['aggfnoid', 'aggtranstype', 'aggmtranstype', 'aggsortop']
        || jsonb_build_object('state', a.aggtranstype::regtype, 'moving state', a.aggmtranstype::regtype,
            'sorted by', a.aggsortop::regoperator, 'arguments', pg_get_function_arguments(p.oid),
            'result', p.prorettype::regtype, 'parallel', p.proparallel, 'volatile', p.provolatile)
        FROM pg_aggregate a WHERE a.aggfnoid = p.oid),
    'owner', pg_get_userbyid(p.proowner), 'acl', acl(p.proacl, 'f', p.proowner))
FROM pg_proc p WHERE user_schema(p.pronamespace)
