package dev.aludel.dialect.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;

import dev.aludel.schema.EnumType;

/** The enum types with their labels in order. */
final class EnumTypeQuery implements CatalogQuery {

    @Override
    public String text(int version) {
        return """
                SELECT t.oid, n.nspname, t.typname, ARRAY(
                    SELECT v.enumlabel::text FROM pg_enum v WHERE v.enumtypid = t.oid ORDER BY v.enumsortorder) AS labels
                FROM pg_type t
                  JOIN pg_namespace n ON n.oid = t.typnamespace
                WHERE t.typtype = 'e'
                  AND {schemas}
                  AND {own pg_type t.oid}""";
    }

    @Override
    public void read(ResultSet row, CatalogPicture picture) throws SQLException {
        picture.add(EnumType
            .of(picture.name(row.getString("nspname"), row.getString("typname")), Arrays.texts(row, "labels"))
            .commented(picture.comment(CatalogKey.of("pg_type", row.getLong("oid")))));
    }

}
