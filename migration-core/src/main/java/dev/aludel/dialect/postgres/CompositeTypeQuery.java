package dev.aludel.dialect.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import dev.aludel.schema.Attribute;
import dev.aludel.schema.CompositeType;

/** The composite types, each with as many rows as it has fields, at least one. */
final class CompositeTypeQuery implements CatalogQuery {

    @Override
    public String text(int version) {
        return """
                SELECT t.oid, n.nspname, t.typname, t.typrelid, a.attnum, a.attname, %s
                FROM pg_type t
                  JOIN pg_namespace n ON n.oid = t.typnamespace
                  JOIN pg_class c ON c.oid = t.typrelid AND c.relkind = 'c'
                  LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                  %s
                WHERE t.typtype = 'c'
                  AND {schemas}
                  AND {own pg_type t.oid}
                ORDER BY t.oid, a.attnum""".formatted(TypeColumns.selected("a.atttypmod"),
                TypeColumns.joins("a.atttypid", "a.attcollation"));
    }

    @Override
    public void read(ResultSet row, CatalogPicture picture) throws SQLException {
        CompositeType type = CompositeType
            .of(picture.name(row.getString("nspname"), row.getString("typname")), List.of())
            .commented(picture.comment(CatalogKey.of("pg_type", row.getLong("oid"))));
        picture.add(type);
        String attribute = row.getString("attname");
        if (attribute != null) {
            picture.addAttribute(type.name(), Attribute.of(attribute, TypeColumns.read(row, picture))
                .commented(picture.comment(new CatalogKey("pg_class", row.getLong("typrelid"), row.getInt("attnum")))));
        }
    }

}
