package dev.aludel.dialect.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;

/**
 * What things cannot be without, "Dependency Tracking" of the manual: as pg_depend has
 * it, so what the body of a function names is not among it unless it is SQL that was read
 * when the function was made. What an extension brought stands for the extension.
 */
final class NeedQuery implements CatalogQuery {

    /** The rows of the catalogs whose needs are those of a thing, and that thing. */
    private static final String THINGS = """
            SELECT 'pg_rewrite'::regclass AS catalog, r.oid,
              CASE r.rulename WHEN '_RETURN' THEN 'pg_class' ELSE 'pg_rewrite' END AS thing_catalog,
              CASE r.rulename WHEN '_RETURN' THEN r.ev_class ELSE r.oid END AS thing
            FROM pg_rewrite r WHERE r.oid >= 16384
            UNION ALL SELECT 'pg_trigger'::regclass, t.oid, 'pg_trigger', t.oid FROM pg_trigger t WHERE NOT t.tgisinternal
            UNION ALL SELECT 'pg_publication_rel'::regclass, p.oid, 'pg_publication', p.prpubid FROM pg_publication_rel p
            UNION ALL SELECT 'pg_class'::regclass, f.ftrelid, 'pg_class', f.ftrelid FROM pg_foreign_table f
            UNION ALL SELECT 'pg_class'::regclass, i.indexrelid, 'pg_class', i.indexrelid
              FROM pg_class c JOIN pg_index i ON i.indrelid = c.oid WHERE c.relkind = 'm'
            UNION ALL SELECT 'pg_type'::regclass, r.rngtypid, 'pg_type', r.rngtypid FROM pg_range r WHERE r.rngtypid >= 16384
            UNION ALL SELECT d.classid, d.objid, 'pg_opclass', d.refobjid FROM pg_depend d
              WHERE d.classid IN ('pg_amop'::regclass, 'pg_amproc'::regclass) AND d.refclassid = 'pg_opclass'::regclass
            UNION ALL SELECT DISTINCT d.classid, d.objid, d.classid::regclass::text, d.objid FROM pg_depend d
              WHERE d.objid >= 16384 AND d.classid IN ('pg_proc'::regclass, 'pg_policy'::regclass,
                'pg_statistic_ext'::regclass, 'pg_operator'::regclass, 'pg_opclass'::regclass, 'pg_opfamily'::regclass,
                'pg_cast'::regclass, 'pg_transform'::regclass, 'pg_conversion'::regclass, 'pg_ts_config'::regclass,
                'pg_ts_dict'::regclass, 'pg_ts_parser'::regclass, 'pg_ts_template'::regclass,
                'pg_event_trigger'::regclass, 'pg_language'::regclass, 'pg_am'::regclass,
                'pg_foreign_data_wrapper'::regclass, 'pg_foreign_server'::regclass, 'pg_user_mapping'::regclass,
                'pg_extension'::regclass)""";

    /**
     * OFFSET keeps the planner from starting at pg_depend. Before the server has counted
     * again, which is a minute after a large migration, it believes that nothing there is
     * younger than the server, and looks for the things once for every row.
     */
    @Override
    public String text(int version) {
        return """
                SELECT t.thing_catalog, t.thing, d.refclassid::regclass::text AS catalog, d.refobjid,
                  CASE WHEN x.oid IS NOT NULL THEN 'EXTENSION' WHEN a.attnum IS NOT NULL THEN 'COLUMN'
                    WHEN c.oid IS NOT NULL THEN CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED_VIEW'
                      WHEN 'f' THEN 'FOREIGN_TABLE' WHEN 'S' THEN 'SEQUENCE' WHEN 'i' THEN 'INDEX' WHEN 'I' THEN 'INDEX'
                      WHEN 'c' THEN 'TYPE' ELSE 'TABLE' END
                    WHEN y.oid IS NOT NULL THEN CASE y.typtype WHEN 'd' THEN 'DOMAIN' ELSE 'TYPE' END
                    WHEN p.oid IS NOT NULL THEN CASE p.prokind WHEN 'p' THEN 'PROCEDURE' WHEN 'a' THEN 'AGGREGATE'
                      ELSE 'FUNCTION' END
                    WHEN k.oid IS NOT NULL THEN 'CONSTRAINT' WHEN s.oid IS NOT NULL THEN 'SCHEMA' END AS kind,
                  n.nspname, coalesce(x.extname, c.relname, y.typname, p.proname, s.nspname) AS name,
                  coalesce(a.attname, '(' || oidvectortypes(p.proargtypes) || ')', k.conname) AS part
                FROM (%s) t
                  CROSS JOIN LATERAL (SELECT * FROM pg_depend o WHERE o.classid = t.catalog AND o.objid = t.oid
                    AND o.deptype IN ('n', 'a', 'i', 'P', 'S') OFFSET 0) d
                  LEFT JOIN pg_depend e ON e.classid = d.refclassid AND e.objid = d.refobjid AND e.deptype = 'e'
                  LEFT JOIN pg_extension x ON x.oid = e.refobjid
                  LEFT JOIN pg_type ty ON d.refclassid = 'pg_type'::regclass AND ty.oid = d.refobjid
                  LEFT JOIN pg_type y ON y.oid = CASE WHEN ty.typcategory = 'A' AND ty.typelem <> 0 THEN ty.typelem ELSE ty.oid
                    END AND x.oid IS NULL
                  LEFT JOIN pg_constraint k ON d.refclassid = 'pg_constraint'::regclass AND k.oid = d.refobjid
                    AND k.conrelid <> 0 AND x.oid IS NULL
                  LEFT JOIN pg_class c ON x.oid IS NULL AND c.oid = CASE WHEN d.refclassid = 'pg_class'::regclass
                    THEN d.refobjid ELSE coalesce(nullif(y.typrelid, 0), k.conrelid) END
                  LEFT JOIN pg_attribute a ON d.refclassid = 'pg_class'::regclass AND a.attrelid = c.oid
                    AND a.attnum = d.refobjsubid AND a.attnum <> 0
                  LEFT JOIN pg_proc p ON d.refclassid = 'pg_proc'::regclass AND p.oid = d.refobjid AND x.oid IS NULL
                  LEFT JOIN pg_namespace s ON d.refclassid = 'pg_namespace'::regclass AND s.oid = d.refobjid
                  LEFT JOIN pg_namespace n ON n.oid = coalesce(c.relnamespace, y.typnamespace, p.pronamespace)
                WHERE d.refobjid >= 16384"""
            .formatted(THINGS);
    }

    @Override
    public void read(ResultSet row, CatalogPicture picture) throws SQLException {
        ObjectName object = picture.objects().name(CatalogKey.of(row.getString("thing_catalog"), row.getLong("thing")));
        ObjectName need = need(row, picture);
        if (object != null && need != null && !lies(object, need)) {
            picture.objects().addNeed(object, need);
        }
    }

    private static @Nullable ObjectName need(ResultSet row, CatalogPicture picture) throws SQLException {
        String kind = row.getString("kind");
        if (kind == null) {
            return picture.objects().name(CatalogKey.of(row.getString("catalog"), row.getLong("refobjid")));
        }
        return new ObjectName(ObjectKind.valueOf(kind), picture.name(row.getString("nspname"), row.getString("name")),
                row.getString("part"));
    }

    /** That a thing lies in a schema is in its name. */
    private static boolean lies(ObjectName object, ObjectName need) {
        return need.kind() == ObjectKind.SCHEMA && need.name().name().equals(object.name().schema());
    }

}
