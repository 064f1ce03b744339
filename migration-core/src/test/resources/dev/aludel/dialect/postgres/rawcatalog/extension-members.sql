SELECT CASE d.deptype WHEN 'e' THEN 'member of ' ELSE 'depends on ' END || quote_ident(e.extname), to_jsonb(i.type || ' ' || i.identity)
FROM pg_depend d JOIN pg_extension e ON d.refclassid = 'pg_extension'::regclass AND e.oid = d.refobjid
    CROSS JOIN LATERAL pg_identify_object(d.classid, d.objid, d.objsubid) i
WHERE d.deptype IN ('e', 'x')
