SELECT 'inheritance ' || h.inhrelid::regclass || ' of ' || h.inhparent::regclass, to_jsonb(h) - ARRAY['inhrelid', 'inhparent']
FROM pg_inherits h JOIN pg_class c ON c.oid = h.inhrelid
WHERE user_schema(c.relnamespace) AND c.relkind IN ('r', 'p', 'f')
