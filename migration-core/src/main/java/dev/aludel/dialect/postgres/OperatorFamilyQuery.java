package dev.aludel.dialect.postgres;

/** The operator families, without those that a class of the same name brings. */
final class OperatorFamilyQuery implements ObjectQuery {

    @Override
    public String text(int version) {
        return """
                SELECT 'OPERATOR_FAMILY', n.nspname, f.opfname, m.amname,
                  'CREATE OPERATOR FAMILY ' || {name n.nspname f.opfname} || ' USING ' || quote_ident(m.amname), NULL, 'pg_opfamily', f.oid
                FROM pg_opfamily f
                  JOIN pg_namespace n ON n.oid = f.opfnamespace
                  JOIN pg_am m ON m.oid = f.opfmethod
                WHERE {schemas} AND {own pg_opfamily f.oid}
                  AND NOT EXISTS (SELECT FROM pg_opclass c
                    WHERE c.opcfamily = f.oid AND c.opcname = f.opfname AND c.opcnamespace = f.opfnamespace)""";
    }

}
