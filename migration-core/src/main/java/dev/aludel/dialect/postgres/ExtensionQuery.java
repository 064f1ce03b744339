package dev.aludel.dialect.postgres;

/** The extensions; their versions are those that the server offers. */
final class ExtensionQuery implements ObjectQuery {

    @Override
    public String text(int version) {
        return """
                SELECT 'EXTENSION', NULL, x.extname, NULL, 'CREATE EXTENSION ' || quote_ident(x.extname)
                    || CASE WHEN n.nspname = current_schema() OR n.nspname = 'pg_catalog' THEN '' ELSE ' SCHEMA ' || quote_ident(n.nspname) END,
                  NULL, 'pg_extension', x.oid
                FROM pg_extension x
                  JOIN pg_namespace n ON n.oid = x.extnamespace
                WHERE x.extname <> 'plpgsql'""";
    }

}
