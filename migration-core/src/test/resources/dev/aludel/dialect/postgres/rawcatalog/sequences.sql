-- Left out: where it stands, which is data.
SELECT 'sequence ' || s.seqrelid::regclass, to_jsonb(s) - ARRAY['seqrelid', 'seqtypid']
    || jsonb_build_object(
        'type', s.seqtypid::regtype,
        'belongs to', (SELECT d.deptype::text || ' ' || d.refobjid::regclass || '.' || quote_ident(a.attname)
            FROM pg_depend d JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
            WHERE d.classid = 'pg_class'::regclass AND d.objid = s.seqrelid AND d.refclassid = 'pg_class'::regclass
                AND d.deptype IN ('a', 'i')))
FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid WHERE user_schema(c.relnamespace)
