SELECT 'operator ' || o.oid::regoperator, jsonb_build_object('owner', pg_get_userbyid(o.oprowner), 'function', o.oprcode, 'restrict', o.oprrest, 'join', o.oprjoin,
    'commutator', o.oprcom::regoperator, 'negator', o.oprnegate::regoperator, 'merges', o.oprcanmerge, 'hashes', o.oprcanhash, 'result', o.oprresult::regtype)
FROM pg_operator o WHERE user_schema(o.oprnamespace)
UNION ALL
SELECT 'operator class ' || quote_ident(o.opcname) || ' in ' || o.opcnamespace::regnamespace || ' for ' || (SELECT m.amname FROM pg_am m WHERE m.oid = o.opcmethod),
    jsonb_build_object('owner', pg_get_userbyid(o.opcowner), 'type', o.opcintype::regtype, 'key', o.opckeytype::regtype, 'default', o.opcdefault,
        'family', (SELECT f.opfnamespace::regnamespace || '.' || quote_ident(f.opfname) FROM pg_opfamily f WHERE f.oid = o.opcfamily))
FROM pg_opclass o WHERE user_schema(o.opcnamespace)
UNION ALL
SELECT 'operator family ' || quote_ident(f.opfname) || ' in ' || f.opfnamespace::regnamespace || ' for ' || (SELECT m.amname FROM pg_am m WHERE m.oid = f.opfmethod),
    jsonb_build_object('owner', pg_get_userbyid(f.opfowner),
        'operators', (SELECT jsonb_agg(jsonb_build_array(a.amopstrategy, a.amoppurpose, a.amopopr::regoperator,
                (SELECT s.opfname FROM pg_opfamily s WHERE s.oid = a.amopsortfamily)) ORDER BY a.amopstrategy, a.amopopr::regoperator::text)
            FROM pg_amop a WHERE a.amopfamily = f.oid),
        'functions', (SELECT jsonb_agg(jsonb_build_array(a.amprocnum, a.amproclefttype::regtype, a.amprocrighttype::regtype, a.amproc::regprocedure)
                ORDER BY a.amprocnum, a.amproc::regprocedure::text)
            FROM pg_amproc a WHERE a.amprocfamily = f.oid))
FROM pg_opfamily f WHERE user_schema(f.opfnamespace)
