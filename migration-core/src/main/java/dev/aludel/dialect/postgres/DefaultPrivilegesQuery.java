package dev.aludel.dialect.postgres;

/**
 * Privileges that things will have when they are made, named after the schema that they
 * are made in, or after the role that makes them anywhere.
 */
final class DefaultPrivilegesQuery implements ObjectQuery {

    @Override
    public String text(int version) {
        return """
                WITH defaults AS (
                  SELECT d.oid, n.nspname, d.defaclrole, pg_get_userbyid(d.defaclrole) AS role, d.defaclacl AS acl,
                    CASE WHEN d.defaclnamespace = 0 THEN acldefault(CASE d.defaclobjtype WHEN 'S' THEN 's'
                      ELSE d.defaclobjtype END, d.defaclrole) END AS given,
                    CASE d.defaclobjtype WHEN 'r' THEN 'TABLES' WHEN 'S' THEN 'SEQUENCES' WHEN 'f' THEN 'FUNCTIONS'
                      WHEN 'T' THEN 'TYPES' WHEN 'n' THEN 'SCHEMAS' ELSE 'LARGE OBJECTS' END AS things
                  FROM pg_default_acl d
                    LEFT JOIN pg_namespace n ON n.oid = d.defaclnamespace
                  WHERE d.defaclnamespace = 0 OR ({schemas})), changes AS (
                  SELECT d.*, true AS granted, g.grantee, g.privilege_type, g.is_grantable AS option
                  FROM defaults d CROSS JOIN LATERAL (SELECT * FROM aclexplode(d.acl)) g
                  WHERE NOT EXISTS (SELECT FROM aclexplode(d.given) u
                    WHERE u.grantee = g.grantee AND u.privilege_type = g.privilege_type)
                  UNION ALL
                  SELECT d.*, false, u.grantee, u.privilege_type, false
                  FROM defaults d CROSS JOIN LATERAL (SELECT * FROM aclexplode(d.given)) u
                  WHERE NOT EXISTS (SELECT FROM aclexplode(d.acl) g
                    WHERE g.grantee = u.grantee AND g.privilege_type = u.privilege_type))
                SELECT 'DEFAULT_PRIVILEGES', NULL, coalesce(c.nspname, c.role),
                  lower(c.things) || ' of ' || c.role || ': ' || c.privilege_type
                    || CASE WHEN c.granted THEN ' to ' ELSE ' revoked from ' END
                    || CASE c.grantee WHEN 0 THEN 'public' ELSE pg_get_userbyid(c.grantee) END
                    || CASE WHEN c.option THEN ' with grant option' ELSE '' END,
                  a.start || CASE WHEN c.granted THEN 'GRANT ' ELSE 'REVOKE ' END || c.privilege_type || ' ON ' || c.things
                    || CASE WHEN c.granted THEN ' TO ' ELSE ' FROM ' END || a.grantee
                    || CASE WHEN c.option THEN ' WITH GRANT OPTION' ELSE '' END,
                  a.start || CASE WHEN c.granted THEN 'REVOKE ' ELSE 'GRANT ' END || c.privilege_type || ' ON ' || c.things
                    || CASE WHEN c.granted THEN ' FROM ' ELSE ' TO ' END || a.grantee,
                  'pg_default_acl', c.oid
                FROM changes c
                  CROSS JOIN LATERAL (SELECT 'ALTER DEFAULT PRIVILEGES FOR ROLE ' || quote_ident(c.role)
                    || coalesce(' IN SCHEMA ' || quote_ident(c.nspname), '') || ' ',
                    CASE c.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(c.grantee)) END)
                    AS a (start, grantee)""";
    }

}
