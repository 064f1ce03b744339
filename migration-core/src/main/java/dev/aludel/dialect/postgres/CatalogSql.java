package dev.aludel.dialect.postgres;

import java.util.regex.Pattern;

/**
 * What the queries of the catalog say again and again, as words in braces:
 * <ul>
 * <li>{@code {schemas}}: the schemas that are meant, as a condition on pg_namespace
 * {@code n}; takes them as its one parameter. Those of the system and temporary ones
 * never are.
 * <li>{@code {own pg_proc p.oid}}: no extension brought that thing.
 * <li>{@code {tables}}: the tables {@code c} that are meant, in their schemas {@code n}.
 * <li>{@code {name n.nspname p.proname}}: a name as a new thing has to be called on this
 * connection, with its schema where that is not the default.
 * </ul>
 */
final class CatalogSql {

    private static final String SCHEMAS = """
            n.nspname = ANY (coalesce(nullif(?::text[], '{}'), ARRAY[current_schema()::text]))
              AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'""";

    private static final String TABLES = """
            FROM pg_class c
              JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p')
              AND {schemas}
              AND {own pg_class c.oid}""";

    private static final Pattern OWN = Pattern.compile("\\{own (\\w+) ([\\w.]+)}");

    private static final Pattern NAME = Pattern.compile("\\{name ([\\w.]+) ([\\w.]+)}");

    /** Half of what would be sent otherwise. */
    private static final Pattern INDENTATION = Pattern.compile("\\n *");

    private CatalogSql() {
    }

    /** The query as the server understands it. */
    static String of(CatalogQuery query, int version) {
        String text = query.text(version).replace("{tables}", TABLES).replace("{schemas}", SCHEMAS);
        String own = OWN.matcher(text).replaceAll("""
                NOT EXISTS (SELECT FROM pg_depend e
                  WHERE e.classid = '$1'::regclass AND e.objid = $2 AND e.deptype = 'e')""");
        String named = NAME.matcher(own).replaceAll("""
                CASE WHEN $1 = current_schema() THEN quote_ident($2)
                  ELSE quote_ident($1) || '.' || quote_ident($2) END""");
        return INDENTATION.matcher(named).replaceAll(" ");
    }

}
