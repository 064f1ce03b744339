package dev.aludel.dialect.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;

import dev.aludel.schema.Namespace;

/** The schemas of SQL that are meant, but for the connection's default. */
final class NamespaceQuery implements CatalogQuery {

    @Override
    public String text(int version) {
        return """
                SELECT n.oid, n.nspname FROM pg_namespace n
                WHERE {schemas}
                  AND n.nspname IS DISTINCT FROM current_schema()
                  AND {own pg_namespace n.oid}""";
    }

    @Override
    public void read(ResultSet row, CatalogPicture picture) throws SQLException {
        picture.add(new Namespace(row.getString("nspname"),
                picture.comment(CatalogKey.of("pg_namespace", row.getLong("oid")))));
    }

}
