package dev.aludel.dialect.postgres;

/** The operators, without those that only another one speaks of. */
final class OperatorQuery implements ObjectQuery {

    @Override
    public String text(int version) {
        return """
                SELECT 'OPERATOR', n.nspname, o.oprname,
                  '(' || coalesce(format_type(nullif(o.oprleft, 0), NULL), 'NONE') || ', '
                    || coalesce(format_type(nullif(o.oprright, 0), NULL), 'NONE') || ')',
                  'CREATE OPERATOR ' || CASE WHEN n.nspname = current_schema() THEN '' ELSE quote_ident(n.nspname) || '.' END || o.oprname
                    || ' (' || concat_ws(', ', 'FUNCTION = ' || o.oprcode, 'LEFTARG = ' || format_type(nullif(o.oprleft, 0), NULL),
                      'RIGHTARG = ' || format_type(nullif(o.oprright, 0), NULL),
                      'COMMUTATOR = OPERATOR(' || quote_ident(cn.nspname) || '.' || c.oprname || ')',
                      'NEGATOR = OPERATOR(' || quote_ident(gn.nspname) || '.' || g.oprname || ')',
                      'RESTRICT = ' || nullif(o.oprrest, 0)::regproc, 'JOIN = ' || nullif(o.oprjoin, 0)::regproc,
                      CASE WHEN o.oprcanhash THEN 'HASHES' END, CASE WHEN o.oprcanmerge THEN 'MERGES' END) || ')',
                  NULL, 'pg_operator', o.oid
                FROM pg_operator o
                  JOIN pg_namespace n ON n.oid = o.oprnamespace
                  LEFT JOIN pg_operator c ON c.oid = o.oprcom
                  LEFT JOIN pg_namespace cn ON cn.oid = c.oprnamespace
                  LEFT JOIN pg_operator g ON g.oid = o.oprnegate
                  LEFT JOIN pg_namespace gn ON gn.oid = g.oprnamespace
                WHERE o.oprcode <> 0 AND {schemas} AND {own pg_operator o.oid}""";
    }

}
