package dev.aludel.dialect.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.HashMap;
import java.util.Map;

import dev.aludel.schema.Inheritance;
import dev.aludel.schema.Storage;

/** The tables, partitions among them, and how they are stored and divided. */
final class TableQuery implements CatalogQuery {

    @Override
    public String text(int version) {
        return """
                SELECT c.oid, c.nspname, c.relname, c.relpersistence <> 'u' AS logged, c.reloptions,
                  x.reloptions AS toast_options,
                  CASE c.relkind WHEN 'p' THEN pg_get_partkeydef(c.oid) END AS partition_key,
                  CASE WHEN c.relispartition THEN pg_get_expr(c.relpartbound, c.oid) END AS bound,
                  CASE WHEN c.has_parents THEN ARRAY(SELECT pn.nspname::text
                    FROM pg_inherits i JOIN pg_class p ON p.oid = i.inhparent JOIN pg_namespace pn ON pn.oid = p.relnamespace
                    WHERE i.inhrelid = c.oid ORDER BY i.inhseqno) END AS parent_schemas,
                  CASE WHEN c.has_parents THEN ARRAY(SELECT p.relname::text
                    FROM pg_inherits i JOIN pg_class p ON p.oid = i.inhparent
                    WHERE i.inhrelid = c.oid ORDER BY i.inhseqno) END AS parents
                FROM (SELECT c.*, n.nspname, EXISTS (SELECT FROM pg_inherits i WHERE i.inhrelid = c.oid) AS has_parents
                    {tables}) c
                  LEFT JOIN pg_class x ON x.oid = c.reltoastrelid AND x.reloptions IS NOT NULL""";
    }

    @Override
    public void read(ResultSet row, CatalogPicture picture) throws SQLException {
        var parents = Arrays.texts(row, "parents");
        var schemas = Arrays.texts(row, "parent_schemas");
        Inheritance inheritance = parents.isEmpty() ? Inheritance.NONE.partitionedBy(row.getString("partition_key"))
                : new Inheritance(IntStream.range(0, parents.size())
                    .mapToObj((i) -> picture.name(schemas.get(i), parents.get(i)))
                    .toList(), row.getString("bound"), row.getString("partition_key"));
        Map<String, String> parameters = new HashMap<>(Arrays.parameters(row, "reloptions"));
        Arrays.parameters(row, "toast_options").forEach((name, value) -> parameters.put("toast." + name, value));
        long id = row.getLong("oid");
        picture.add(id,
                new TableInMaking(picture.name(row.getString("nspname"), row.getString("relname")), inheritance,
                        new Storage(row.getBoolean("logged"), new TreeMap<>(parameters)),
                        picture.comment(CatalogKey.of("pg_class", id))));
    }

}
