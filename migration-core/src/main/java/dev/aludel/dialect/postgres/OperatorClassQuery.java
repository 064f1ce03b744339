package dev.aludel.dialect.postgres;

/** The operator classes with the operators and functions that are their own. */
final class OperatorClassQuery implements ObjectQuery {

    @Override
    public String text(int version) {
        return """
                SELECT 'OPERATOR_CLASS', n.nspname, c.opcname, m.amname,
                  'CREATE OPERATOR CLASS ' || {name n.nspname c.opcname} || CASE WHEN c.opcdefault THEN ' DEFAULT' ELSE '' END
                    || ' FOR TYPE ' || format_type(c.opcintype, NULL) || ' USING ' || quote_ident(m.amname)
                    || CASE WHEN f.opfname = c.opcname AND f.opfnamespace = c.opcnamespace THEN ''
                      ELSE ' FAMILY ' || quote_ident(fn.nspname) || '.' || quote_ident(f.opfname) END || ' AS '
                    || coalesce(nullif(concat_ws(', ',
                      (SELECT string_agg('OPERATOR ' || a.amopstrategy || ' ' || a.amopopr::regoperator
                          || CASE a.amoppurpose WHEN 'o' THEN ' FOR ORDER BY ' || quote_ident(sn.nspname) || '.' || quote_ident(s.opfname)
                            ELSE '' END, ', ' ORDER BY a.amopstrategy, a.oid)
                        FROM pg_depend d JOIN pg_amop a ON a.oid = d.objid
                          LEFT JOIN pg_opfamily s ON s.oid = a.amopsortfamily LEFT JOIN pg_namespace sn ON sn.oid = s.opfnamespace
                        WHERE d.classid = 'pg_amop'::regclass AND d.refclassid = 'pg_opclass'::regclass AND d.refobjid = c.oid),
                      (SELECT string_agg('FUNCTION ' || a.amprocnum || ' (' || format_type(a.amproclefttype, NULL) || ', '
                          || format_type(a.amprocrighttype, NULL) || ') ' || a.amproc::regprocedure, ', ' ORDER BY a.amprocnum, a.oid)
                        FROM pg_depend d JOIN pg_amproc a ON a.oid = d.objid
                        WHERE d.classid = 'pg_amproc'::regclass AND d.refclassid = 'pg_opclass'::regclass AND d.refobjid = c.oid),
                      'STORAGE ' || format_type(nullif(c.opckeytype, 0), NULL)), ''), 'STORAGE ' || format_type(c.opcintype, NULL)),
                  NULL, 'pg_opclass', c.oid
                FROM pg_opclass c
                  JOIN pg_namespace n ON n.oid = c.opcnamespace
                  JOIN pg_am m ON m.oid = c.opcmethod
                  JOIN pg_opfamily f ON f.oid = c.opcfamily
                  JOIN pg_namespace fn ON fn.oid = f.opfnamespace
                WHERE {schemas} AND {own pg_opclass c.oid}""";
    }

}
