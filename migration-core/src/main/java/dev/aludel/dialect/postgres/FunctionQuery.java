package dev.aludel.dialect.postgres;

/** The functions and procedures, without those that a range type brings. */
final class FunctionQuery implements ObjectQuery {

    @Override
    public String text(int version) {
        return """
                SELECT CASE p.prokind WHEN 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END, n.nspname, p.proname,
                  '(' || oidvectortypes(p.proargtypes) || ')',
                  rtrim('CREATE OR REPLACE ' || CASE p.prokind WHEN 'p' THEN 'PROCEDURE ' ELSE 'FUNCTION ' END
                    || {name n.nspname p.proname} || substr(pg_get_functiondef(p.oid), 1 + length('CREATE OR REPLACE '
                      || CASE p.prokind WHEN 'p' THEN 'PROCEDURE ' ELSE 'FUNCTION ' END
                      || quote_ident(n.nspname) || '.' || quote_ident(p.proname))), E'\\n'),
                  NULL, 'pg_proc', p.oid
                FROM pg_proc p
                  JOIN pg_namespace n ON n.oid = p.pronamespace
                WHERE p.prokind <> 'a' AND {schemas}
                  AND NOT EXISTS (SELECT FROM pg_depend e
                    WHERE e.classid = 'pg_proc'::regclass AND e.objid = p.oid AND e.deptype IN ('e', 'i'))""";
    }

}
