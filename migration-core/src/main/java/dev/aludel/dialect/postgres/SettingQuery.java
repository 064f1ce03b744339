package dev.aludel.dialect.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;

import dev.aludel.schema.NamedObject;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;

/**
 * What things are told and what may be done with them: no rows of a catalog themselves.
 * Each row has, in this order: the kind, the schema, the name, the part, the definition,
 * the statement that removes it; and what it cannot be without: a kind, a name in the
 * same schema, or null for the same name, and a part.
 */
interface SettingQuery extends CatalogQuery {

    @Override
    default void read(ResultSet row, CatalogPicture picture) throws SQLException {
        QualifiedName name = picture.name(row.getString(2), row.getString(3));
        String needed = row.getString(8);
        ObjectName need = new ObjectName(ObjectKind.valueOf(row.getString(7)),
                (needed != null) ? name.sibling(needed) : name, row.getString(9));
        picture.objects()
            .add(new NamedObject(new ObjectName(ObjectKind.valueOf(row.getString(1)), name, row.getString(4)),
                    row.getString(5), row.getString(6), new TreeSet<>(Set.of(need)), null));
    }

}
