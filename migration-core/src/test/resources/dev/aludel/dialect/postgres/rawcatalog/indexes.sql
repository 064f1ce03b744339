-- Left out: the name of an index that a partition has because the partitioned table has it. The server makes it up, and
-- one of any name may be attached in its place.
SELECT 'index ' || CASE WHEN c.relispartition THEN 'from ' || pg_partition_root(c.oid)::regclass ELSE c.oid::regclass::text END
        || ' on ' || i.indrelid::regclass,
    to_jsonb(i) - ARRAY['indexrelid', 'indrelid', 'indkey', 'indcollation', 'indclass', 'indoption', 'indexprs', 'indpred', 'indcheckxmin']
    || jsonb_build_object(
        'definition', CASE WHEN c.relispartition
            THEN replace(pg_get_indexdef(c.oid), 'INDEX ' || quote_ident(c.relname) || ' ON ', 'INDEX ON ')
            ELSE pg_get_indexdef(c.oid) END,
        'options', sorted(c.reloptions),
        'persistence', c.relpersistence,
        'owner', pg_get_userbyid(c.relowner),
        'tablespace', (SELECT s.spcname FROM pg_tablespace s WHERE s.oid = c.reltablespace),
        'statistics', (SELECT jsonb_agg(a.attstattarget ORDER BY a.attnum) FROM pg_attribute a WHERE a.attrelid = c.oid))
FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE user_schema(c.relnamespace)
