-- Left out: row types, array types and multirange types, which come with what they are made for; the text of a default,
-- which depends on the search path of its day and is deparsed instead.
SELECT 'type ' || t.oid::regtype, to_jsonb(t) - ARRAY['oid', 'typname', 'typnamespace', 'typowner', 'typrelid', 'typelem',
        'typarray', 'typbasetype', 'typtypmod', 'typndims', 'typcollation', 'typdefault', 'typdefaultbin', 'typacl']
    || jsonb_build_object(
        'owner', pg_get_userbyid(t.typowner), 'acl', acl(t.typacl, 'T', t.typowner),
        'base', format_type(nullif(t.typbasetype, 0), t.typtypmod),
        'collation', t.typcollation::regcollation,
        'default', coalesce(pg_get_expr(t.typdefaultbin, 0), t.typdefault),
        'labels', (SELECT jsonb_agg(e.enumlabel ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid),
        'range', (SELECT jsonb_build_object('subtype', r.rngsubtype::regtype, 'collation', r.rngcollation::regcollation,
                'class', (SELECT o.opcname FROM pg_opclass o WHERE o.oid = r.rngsubopc), 'canonical', r.rngcanonical,
                'difference', r.rngsubdiff, 'multirange', r.rngmultitypid::regtype)
            FROM pg_range r WHERE r.rngtypid = t.oid))
FROM pg_type t LEFT JOIN pg_class c ON c.oid = t.typrelid
WHERE user_schema(t.typnamespace) AND (t.typrelid = 0 OR c.relkind = 'c') AND t.typtype <> 'm'
    AND NOT EXISTS (SELECT FROM pg_type element WHERE element.typarray = t.oid)
