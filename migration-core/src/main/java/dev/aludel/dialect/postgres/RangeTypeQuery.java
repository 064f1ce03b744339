package dev.aludel.dialect.postgres;

/**
 * The range types, and the types whose inside is code: of those only the name is kept, as
 * functions and type need each other.
 */
final class RangeTypeQuery implements ObjectQuery {

    @Override
    public String text(int version) {
        return """
                SELECT 'TYPE', n.nspname, t.typname, NULL,
                  CASE WHEN NOT t.typisdefined THEN 'CREATE TYPE ' || {name n.nspname t.typname}
                    WHEN t.typtype = 'r' THEN 'CREATE TYPE ' || {name n.nspname t.typname} || ' AS RANGE ('
                      || concat_ws(', ', 'SUBTYPE = ' || format_type(r.rngsubtype, NULL),
                        CASE WHEN NOT o.opcdefault THEN 'SUBTYPE_OPCLASS = ' || quote_ident(os.nspname) || '.' || quote_ident(o.opcname) END,
                        CASE WHEN r.rngcollation <> st.typcollation THEN 'COLLATION = ' || r.rngcollation::regcollation END,
                        'CANONICAL = ' || nullif(r.rngcanonical, 0)::regproc, 'SUBTYPE_DIFF = ' || nullif(r.rngsubdiff, 0)::regproc,
                        'MULTIRANGE_TYPE_NAME = ' || {name mn.nspname mt.typname}) || ')' END,
                  NULL, 'pg_type', t.oid
                FROM pg_type t
                  JOIN pg_namespace n ON n.oid = t.typnamespace
                  LEFT JOIN pg_range r ON r.rngtypid = t.oid
                  LEFT JOIN pg_type st ON st.oid = r.rngsubtype
                  LEFT JOIN pg_opclass o ON o.oid = r.rngsubopc
                  LEFT JOIN pg_namespace os ON os.oid = o.opcnamespace
                  LEFT JOIN pg_type mt ON mt.oid = r.rngmultitypid
                  LEFT JOIN pg_namespace mn ON mn.oid = mt.typnamespace
                WHERE t.typtype IN ('r', 'b', 'p') AND {schemas} AND {own pg_type t.oid}
                  AND NOT EXISTS (SELECT FROM pg_type x WHERE x.typarray = t.oid)""";
    }

}
