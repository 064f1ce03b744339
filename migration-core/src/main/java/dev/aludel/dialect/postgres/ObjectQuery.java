package dev.aludel.dialect.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.TreeSet;

import dev.aludel.schema.NamedObject;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;

/**
 * Things of which the name and the definition are kept. Each row has, in this order: the
 * kind, the schema, the name, the part, the definition, the statement that removes it,
 * the catalog that the thing is a row of, and its object id there.
 */
interface ObjectQuery extends CatalogQuery {

    @Override
    default void read(ResultSet row, CatalogPicture picture) throws SQLException {
        ObjectName name = new ObjectName(ObjectKind.valueOf(row.getString(1)),
                picture.name(row.getString(2), row.getString(3)), row.getString(4));
        CatalogKey key = CatalogKey.of(row.getString(7), row.getLong(8));
        picture.objects()
            .add(key, new NamedObject(name, row.getString(5), row.getString(6), new TreeSet<>(), picture.comment(key)));
    }

}
