SELECT 'default grants of ' || pg_get_userbyid(d.defaclrole) || ' on ' || d.defaclobjtype::text || ' in '
    || coalesce((SELECT quote_ident(n.nspname) FROM pg_namespace n WHERE n.oid = d.defaclnamespace), 'all schemas'),
    grants(d.defaclacl)
FROM pg_default_acl d
