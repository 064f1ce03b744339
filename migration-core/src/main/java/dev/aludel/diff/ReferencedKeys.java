package dev.aludel.diff;

import java.util.List;

import dev.aludel.schema.Constraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/** Spells out the columns of the foreign keys that refer to "the primary key". */
public final class ReferencedKeys {

    private ReferencedKeys() {
    }

    public static Schema spelledOut(Schema schema) {
        return schema.withEachTable((table) -> table.withConstraints(
                table.constraints().stream().map((constraint) -> spelledOut(constraint, schema)).toList()));
    }

    private static Constraint spelledOut(Constraint constraint, Schema schema) {
        if (constraint instanceof ForeignKey key && key.referencedColumns().isEmpty()) {
            PrimaryKey referred = schema.table(key.referencedTable()).map(Table::primaryKey).orElse(null);
            List<String> columns = (referred != null) ? referred.columns() : List.of();
            return (columns.size() == key.columns().size()) ? key.referringTo(key.referencedTable(), columns) : key;
        }
        return constraint;
    }

}
