-- Left out: what the server counts or only hints at (pages, tuples, "has" flags that stay after the last has gone), and
-- the number of columns, which counts dropped ones.
SELECT 'relation ' || c.oid::regclass, to_jsonb(c) - ARRAY['oid', 'relname', 'relnamespace', 'reltype', 'reloftype',
        'relowner', 'relam', 'relfilenode', 'reltablespace', 'relpages', 'reltuples', 'relallvisible', 'relallfrozen',
        'reltoastrelid', 'relhasindex', 'relhasrules', 'relhastriggers', 'relhassubclass', 'relnatts', 'relrewrite',
        'relfrozenxid', 'relminmxid', 'relacl', 'relpartbound', 'reloptions']
    || jsonb_build_object(
        'owner', pg_get_userbyid(c.relowner),
        'acl', acl(c.relacl, CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END, c.relowner),
        'of', c.reloftype::regtype,
        'method', (SELECT m.amname FROM pg_am m WHERE m.oid = c.relam),
        'tablespace', (SELECT s.spcname FROM pg_tablespace s WHERE s.oid = c.reltablespace),
        'options', sorted(c.reloptions),
        'overflow options', (SELECT sorted(t.reloptions) FROM pg_class t WHERE t.oid = c.reltoastrelid),
        'partition key', CASE c.relkind WHEN 'p' THEN pg_get_partkeydef(c.oid) END,
        'partition bound', pg_get_expr(c.relpartbound, c.oid),
        'query', CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END)
FROM pg_class c WHERE user_schema(c.relnamespace) AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
