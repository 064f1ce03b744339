package dev.aludel.dialect.postgres;

/**
 * Who may do what with things, one privilege of one role at a time, without what the
 * owner and by default everybody may; and what everybody may not although by default they
 * may.
 */
final class GrantQuery implements SettingQuery {

    /** A thing: what it is called where, who owns it, and what it is needed as. */
    private static final String THINGS = """
            SELECT 'pg_class'::regclass AS catalog, c.oid, 0 AS number, c.relowner AS owner, c.relacl AS acl,
              CASE c.relkind WHEN 'S' THEN 's'::"char" ELSE 'r'::"char" END AS type, n.nspname AS schema, c.relname AS name,
              CASE c.relkind WHEN 'S' THEN 'sequence: ' ELSE '' END AS prefix, '' AS columns,
              CASE c.relkind WHEN 'S' THEN 'SEQUENCE ' ELSE '' END || {name n.nspname c.relname} AS target,
              CASE c.relkind WHEN 'S' THEN 'SEQUENCE' WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED_VIEW'
                WHEN 'f' THEN 'FOREIGN_TABLE' ELSE 'TABLE' END AS kind, NULL AS part
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relacl IS NOT NULL AND {schemas} AND {own pg_class c.oid}
            UNION ALL
            SELECT 'pg_class'::regclass, c.oid, a.attnum, c.relowner, a.attacl, 'c', n.nspname, c.relname, '',
              ' (' || quote_ident(a.attname) || ')', {name n.nspname c.relname}, 'COLUMN', a.attname
            FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE a.attacl IS NOT NULL AND a.attnum > 0 AND NOT a.attisdropped AND {schemas} AND {own pg_class c.oid}
            UNION ALL
            SELECT 'pg_proc'::regclass, p.oid, 0, p.proowner, p.proacl, 'f', n.nspname, p.proname,
              CASE p.prokind WHEN 'p' THEN 'procedure' ELSE 'function' END || ' (' || oidvectortypes(p.proargtypes) || '): ',
              '', CASE p.prokind WHEN 'p' THEN 'PROCEDURE ' ELSE 'FUNCTION ' END || {name n.nspname p.proname} || '('
                || oidvectortypes(p.proargtypes) || ')',
              CASE p.prokind WHEN 'p' THEN 'PROCEDURE' WHEN 'a' THEN 'AGGREGATE' ELSE 'FUNCTION' END,
              '(' || oidvectortypes(p.proargtypes) || ')'
            FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
            WHERE p.proacl IS NOT NULL AND {schemas} AND {own pg_proc p.oid}
            UNION ALL
            SELECT 'pg_type'::regclass, t.oid, 0, t.typowner, t.typacl, 'T', n.nspname, t.typname,
              CASE t.typtype WHEN 'd' THEN 'domain: ' ELSE 'type: ' END, '',
              CASE t.typtype WHEN 'd' THEN 'DOMAIN ' ELSE 'TYPE ' END || {name n.nspname t.typname},
              CASE t.typtype WHEN 'd' THEN 'DOMAIN' ELSE 'TYPE' END, NULL
            FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
            WHERE t.typacl IS NOT NULL AND {schemas} AND {own pg_type t.oid}
            UNION ALL
            SELECT 'pg_namespace'::regclass, n.oid, 0, n.nspowner, n.nspacl, 'n', NULL, n.nspname, 'schema: ', '',
              'SCHEMA ' || quote_ident(n.nspname), 'SCHEMA', NULL
            FROM pg_namespace n
            WHERE n.nspacl IS NOT NULL AND {schemas} AND {own pg_namespace n.oid}
            UNION ALL
            SELECT 'pg_language'::regclass, l.oid, 0, l.lanowner, l.lanacl, 'l', NULL, l.lanname, 'language: ', '',
              'LANGUAGE ' || quote_ident(l.lanname), 'LANGUAGE', NULL
            FROM pg_language l WHERE l.lanacl IS NOT NULL AND l.oid >= 16384 AND {own pg_language l.oid}
            UNION ALL
            SELECT 'pg_foreign_data_wrapper'::regclass, w.oid, 0, w.fdwowner, w.fdwacl, 'F', NULL, w.fdwname,
              'foreign data wrapper: ', '', 'FOREIGN DATA WRAPPER ' || quote_ident(w.fdwname), 'FOREIGN_DATA_WRAPPER', NULL
            FROM pg_foreign_data_wrapper w
            WHERE w.fdwacl IS NOT NULL AND {own pg_foreign_data_wrapper w.oid}
            UNION ALL
            SELECT 'pg_foreign_server'::regclass, s.oid, 0, s.srvowner, s.srvacl, 'S', NULL, s.srvname, 'server: ', '',
              'FOREIGN SERVER ' || quote_ident(s.srvname), 'SERVER', NULL
            FROM pg_foreign_server s WHERE s.srvacl IS NOT NULL AND {own pg_foreign_server s.oid}""";

    /**
     * What the database itself has granted at its making is in pg_init_privs, such as the
     * use of the schema {@code public}.
     */
    @Override
    public String text(int version) {
        return """
                WITH things AS (%s), usual AS (
                  SELECT t.*, coalesce((SELECT i.initprivs FROM pg_init_privs i WHERE i.classoid = t.catalog
                    AND i.objoid = t.oid AND i.objsubid = t.number), acldefault(t.type, t.owner)) AS given FROM things t)
                SELECT 'GRANT', t.schema, t.name, t.prefix || g.privilege_type || t.columns || ' to '
                    || CASE g.grantee WHEN 0 THEN 'public' ELSE pg_get_userbyid(g.grantee) END
                    || CASE WHEN g.option THEN ' with grant option' ELSE '' END,
                  'GRANT ' || g.privilege_type || t.columns || ' ON ' || t.target || ' TO '
                    || CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(g.grantee)) END
                    || CASE WHEN g.option THEN ' WITH GRANT OPTION' ELSE '' END,
                  'REVOKE ' || g.privilege_type || t.columns || ' ON ' || t.target || ' FROM '
                    || CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(g.grantee)) END,
                  t.kind, NULL, t.part
                FROM usual t CROSS JOIN LATERAL (SELECT x.grantee, x.privilege_type, bool_or(x.is_grantable) AS option
                    FROM aclexplode(t.acl) x WHERE x.grantee <> t.owner GROUP BY x.grantee, x.privilege_type) g
                WHERE NOT EXISTS (SELECT FROM aclexplode(t.given) u WHERE u.grantee = g.grantee
                  AND u.privilege_type = g.privilege_type AND (u.is_grantable OR NOT g.option))
                UNION ALL
                SELECT 'SETTING', t.schema, t.name, t.prefix || u.privilege_type || ' revoked from public',
                  'REVOKE ' || u.privilege_type || ' ON ' || t.target || ' FROM PUBLIC',
                  'GRANT ' || u.privilege_type || ' ON ' || t.target || ' TO PUBLIC', t.kind, NULL, t.part
                FROM usual t CROSS JOIN LATERAL aclexplode(t.given) u
                WHERE u.grantee = 0 AND NOT EXISTS (SELECT FROM aclexplode(t.acl) g WHERE g.grantee = 0
                  AND g.privilege_type = u.privilege_type)"""
            .formatted(THINGS);
    }

}
