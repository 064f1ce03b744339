SELECT 'collation ' || c.oid::regcollation, to_jsonb(c) - ARRAY['oid', 'collname', 'collnamespace', 'collowner']
    || jsonb_build_object('owner', pg_get_userbyid(c.collowner))
FROM pg_collation c WHERE user_schema(c.collnamespace)
