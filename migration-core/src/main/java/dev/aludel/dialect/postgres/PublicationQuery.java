package dev.aludel.dialect.postgres;

/**
 * What is replicated. Of a subscription only the name is read: how it reaches the other
 * database is a secret.
 */
final class PublicationQuery implements ObjectQuery {

    /** Some columns and rows of a table, from PostgreSQL 15 on. */
    private static final String PARTS = """
            || coalesce((SELECT ' (' || string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) || ')'
              FROM pg_attribute a WHERE a.attrelid = r.prrelid AND a.attnum = ANY (r.prattrs)), '')
              || coalesce(' WHERE (' || pg_get_expr(r.prqual, r.prrelid) || ')', '')""";

    private static final String SCHEMAS = """
            (SELECT string_agg('TABLES IN SCHEMA ' || v.pnnspid::regnamespace, ', ' ORDER BY v.pnnspid::regnamespace::text)
              FROM pg_publication_namespace v WHERE v.pnpubid = p.oid)""";

    private static final String GENERATED = ", CASE p.pubgencols WHEN 's' THEN 'publish_generated_columns = stored' END";

    @Override
    public String text(int version) {
        return """
                SELECT 'PUBLICATION', NULL, p.pubname, NULL,
                  'CREATE PUBLICATION ' || quote_ident(p.pubname) || CASE WHEN p.puballtables THEN ' FOR ALL TABLES' ELSE
                    coalesce(' FOR ' || nullif(concat_ws(', ',
                      (SELECT %4$s CASE WHEN EXISTS (SELECT FROM pg_inherits h WHERE h.inhparent = r.prrelid)
                          THEN 'ONLY ' ELSE '' END || r.prrelid::regclass%1$s, ', ' ORDER BY r.prrelid::regclass::text)
                        FROM pg_publication_rel r WHERE r.prpubid = p.oid),
                      %2$s), ''), '') END
                    || coalesce(' WITH (' || nullif(concat_ws(', ',
                      CASE WHEN NOT (p.pubinsert AND p.pubupdate AND p.pubdelete AND p.pubtruncate) THEN 'publish = '
                        || quote_literal(concat_ws(', ', CASE WHEN p.pubinsert THEN 'insert' END, CASE WHEN p.pubupdate THEN 'update' END,
                          CASE WHEN p.pubdelete THEN 'delete' END, CASE WHEN p.pubtruncate THEN 'truncate' END)) END,
                      CASE WHEN p.pubviaroot THEN 'publish_via_partition_root = true' END%3$s), '') || ')', ''),
                  NULL, 'pg_publication', p.oid
                FROM pg_publication p
                WHERE {own pg_publication p.oid}
                UNION ALL
                SELECT 'SUBSCRIPTION', NULL, s.subname, NULL, NULL, NULL, 'pg_subscription', s.oid
                FROM pg_subscription s
                WHERE s.subdbid = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())"""
            .formatted((version < 15) ? "" : PARTS, (version < 15) ? "NULL" : SCHEMAS, (version < 18) ? "" : GENERATED,
                    (version < 15) ? "'TABLE ' || string_agg(" : "string_agg('TABLE ' ||");
    }

}
