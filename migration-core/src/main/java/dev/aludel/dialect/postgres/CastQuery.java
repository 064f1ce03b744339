package dev.aludel.dialect.postgres;

/** The casts and the transforms of types, which lie in no schema. */
final class CastQuery implements ObjectQuery {

    @Override
    public String text(int version) {
        return """
                SELECT 'CAST', NULL, format_type(c.castsource, NULL),
                  '(' || format_type(c.castsource, NULL) || ' AS ' || format_type(c.casttarget, NULL) || ')',
                  'CREATE CAST (' || format_type(c.castsource, NULL) || ' AS ' || format_type(c.casttarget, NULL) || ') '
                    || CASE c.castmethod WHEN 'f' THEN 'WITH FUNCTION ' || c.castfunc::regprocedure WHEN 'i' THEN 'WITH INOUT'
                      ELSE 'WITHOUT FUNCTION' END
                    || CASE c.castcontext WHEN 'a' THEN ' AS ASSIGNMENT' WHEN 'i' THEN ' AS IMPLICIT' ELSE '' END,
                  NULL, 'pg_cast', c.oid
                FROM pg_cast c
                WHERE c.oid >= 16384 AND {own pg_cast c.oid}
                  AND NOT EXISTS (SELECT FROM pg_depend e
                    WHERE e.classid = 'pg_cast'::regclass AND e.objid = c.oid AND e.deptype = 'i')
                UNION ALL
                SELECT 'TRANSFORM', NULL, format_type(t.trftype, NULL), l.lanname,
                  'CREATE TRANSFORM FOR ' || format_type(t.trftype, NULL) || ' LANGUAGE ' || quote_ident(l.lanname) || ' ('
                    || concat_ws(', ', 'FROM SQL WITH FUNCTION ' || nullif(t.trffromsql, 0)::regprocedure,
                      'TO SQL WITH FUNCTION ' || nullif(t.trftosql, 0)::regprocedure) || ')',
                  'DROP TRANSFORM FOR ' || format_type(t.trftype, NULL) || ' LANGUAGE ' || quote_ident(l.lanname), 'pg_transform', t.oid
                FROM pg_transform t
                  JOIN pg_language l ON l.oid = t.trflang
                WHERE {own pg_transform t.oid}""";
    }

}
