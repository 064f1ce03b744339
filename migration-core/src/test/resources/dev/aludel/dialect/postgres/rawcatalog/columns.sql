-- Left out: the number of a column, of which its place among those that are left remains; the number of an array's
-- dimensions, which the server does not heed (manual, "Arrays"); how a value that came with ADD COLUMN is kept; what
-- follows from the type.
SELECT 'column ' || c.oid::regclass || ' ' || quote_ident(a.attname), to_jsonb(a) - ARRAY['attrelid', 'attname',
        'atttypid', 'atttypmod', 'attnum', 'attndims', 'attcacheoff', 'attcollation', 'attmissingval', 'atthasmissing',
        'attacl', 'attoptions', 'attfdwoptions', 'attlen', 'attbyval', 'attalign']
    || jsonb_build_object(
        'place', row_number() OVER (PARTITION BY a.attrelid ORDER BY a.attnum),
        'type', format_type(a.atttypid, a.atttypmod),
        'collation', a.attcollation::regcollation,
        'acl', grants(a.attacl),
        'options', sorted(a.attoptions),
        'foreign options', sorted(a.attfdwoptions),
        'default', pg_get_expr(d.adbin, d.adrelid))
FROM pg_class c
    -- OFFSET keeps the planner from reading all columns of the system's tables first.
    CROSS JOIN LATERAL (SELECT * FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped OFFSET 0) a
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
WHERE user_schema(c.relnamespace) AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c')
