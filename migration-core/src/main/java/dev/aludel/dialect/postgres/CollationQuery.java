package dev.aludel.dialect.postgres;

/** The collations. */
final class CollationQuery implements ObjectQuery {

    @Override
    public String text(int version) {
        return """
                SELECT 'COLLATION', n.nspname, c.collname, NULL,
                  'CREATE COLLATION ' || {name n.nspname c.collname} || CASE WHEN c.collprovider = 'c' AND c.collencoding = -1
                    AND c.collcollate = c.collctype AND c.collcollate IN ('C', 'POSIX')
                    THEN ' FROM pg_catalog.' || quote_ident(c.collcollate) ELSE ' (' || concat_ws(', ',
                    'PROVIDER = ' || CASE c.collprovider WHEN 'i' THEN 'icu' WHEN 'c' THEN 'libc' WHEN 'b' THEN 'builtin' ELSE 'default' END,
                    %s, CASE WHEN c.collisdeterministic THEN NULL ELSE 'DETERMINISTIC = false' END%s) || ')' END,
                  NULL, 'pg_collation', c.oid
                FROM pg_collation c
                  JOIN pg_namespace n ON n.oid = c.collnamespace
                WHERE {schemas} AND {own pg_collation c.oid}"""
            .formatted(locale(version), (version < 16) ? "" : ", 'RULES = ' || quote_literal(c.collicurules)");
    }

    /** The one of ICU has moved twice. */
    private static String locale(int version) {
        String own = (version < 15) ? "NULL::text" : (version < 17) ? "c.colliculocale" : "c.colllocale";
        return """
                'LOCALE = ' || quote_literal(coalesce(%s, CASE WHEN c.collcollate = c.collctype THEN c.collcollate END)),
                    CASE WHEN c.collcollate <> c.collctype THEN 'LC_COLLATE = ' || quote_literal(c.collcollate)
                      || ', LC_CTYPE = ' || quote_literal(c.collctype) END"""
            .formatted(own);
    }

}
