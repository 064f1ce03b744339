package dev.aludel.dialect.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * One kind of thing in the catalog: how all of it is asked for, and how a row is read.
 */
interface CatalogQuery {

    /**
     * Which schemas are meant, as a condition on pg_namespace {@code n}; takes the
     * schemas as its one parameter. Those of the system and temporary ones never are.
     */
    String IN_SCHEMAS = """
            n.nspname = ANY (coalesce(nullif(?::text[], '{}'), ARRAY[current_schema()::text]))
              AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'""";

    /** That no extension owns the relation {@code c}. */
    String NOT_OF_AN_EXTENSION = """
            NOT EXISTS (SELECT FROM pg_depend e
              WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')""";

    /**
     * The tables {@code c} in the schemas that are meant; a partition is its parent's.
     */
    String TABLES = """
            FROM pg_class c
              JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
              AND %s
              AND %s""".formatted(IN_SCHEMAS, NOT_OF_AN_EXTENSION);

    /** The query; takes the schemas as its one parameter. */
    String sql();

    /** Takes over what a row says. */
    void read(ResultSet row, CatalogPicture picture) throws SQLException;

}
