package dev.aludel.dialect.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What people say of things. Object ids below 16384 are the system's ("OID Assignment" of
 * the manual), except those of schemas: {@code public} is one of them. An extension
 * brings its own comment.
 */
final class CommentQuery implements CatalogQuery {

    @Override
    public String text(int version) {
        return """
                SELECT d.classoid::regclass::text AS catalog, d.objoid, d.objsubid, d.description
                FROM pg_description d
                WHERE d.objoid >= 16384 AND d.classoid <> 'pg_extension'::regclass OR d.classoid = 'pg_namespace'::regclass""";
    }

    @Override
    public void read(ResultSet row, CatalogPicture picture) throws SQLException {
        picture.addComment(new CatalogKey(row.getString("catalog"), row.getLong("objoid"), row.getInt("objsubid")),
                row.getString("description"));
    }

}
