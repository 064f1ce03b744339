SELECT 'schema ' || quote_ident(n.nspname), jsonb_build_object(
    'owner', pg_get_userbyid(n.nspowner), 'acl', acl(n.nspacl, 'n', n.nspowner))
FROM pg_namespace n WHERE user_schema(n.oid)
