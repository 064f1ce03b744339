package dev.aludel.hibernate;

import java.util.List;

import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UniqueKey;
import org.jspecify.annotations.Nullable;

import dev.aludel.schema.ReferentialRules;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.UniqueConstraint;

/** Reads the keys of a table, its own and those that refer elsewhere. */
record KeyReader(Names names, Leftovers leftovers) {

    @Nullable PrimaryKey primaryKey(Table table) {
        org.hibernate.mapping.PrimaryKey key = table.getPrimaryKey();
        if (key == null) {
            return null;
        }
        UniqueKey ordering = key.getOrderingUniqueKey();
        String name = (ordering != null && ordering.isNameExplicit()) ? this.names.given(ordering.getName()) : null;
        return PrimaryKey.of(name, columns(key.getColumns()));
    }

    /** The unique constraints that are declared for the table as a whole. */
    List<UniqueConstraint> uniques(Table table) {
        return table.getUniqueKeys().values().stream().map((key) -> {
            this.leftovers.add("unique constraint option", this.names.table(table) + "." + key.getName(),
                    key.getOptions());
            String name = key.isNameExplicit() ? this.names.given(key.getName()) : null;
            return UniqueConstraint.of(name, columns(key.getColumns()));
        }).toList();
    }

    List<ForeignKey> foreignKeys(Table table) {
        return table.getForeignKeyCollection()
            .stream()
            .filter((key) -> key.isCreationEnabled() && key.isPhysicalConstraint())
            .map(this::foreignKey)
            .toList();
    }

    private ForeignKey foreignKey(org.hibernate.mapping.ForeignKey key) {
        String place = this.names.table(key.getTable()) + "." + key.getName();
        ReferentialActions written = ReferentialActions.parse(
                (key.getKeyDefinition() != null ? key.getKeyDefinition() + " " : "") + nullToEmpty(key.getOptions()));
        this.leftovers.add("foreign key option", place, written.rest());
        OnDeleteAction action = key.getOnDeleteAction();
        ReferentialAction onDelete = (action != null && action != OnDeleteAction.NO_ACTION)
                ? ReferentialAction.valueOf(action.name()) : written.onDelete();
        List<Column> referenced = key.isReferenceToPrimaryKey() ? key.getReferencedTable().getPrimaryKey().getColumns()
                : key.getReferencedColumns();
        return ForeignKey
            .of(this.names.given(key.getName()), columns(key.getColumns()), this.names.table(key.getReferencedTable()),
                    columns(referenced))
            .ruledBy(ReferentialRules.of(onDelete, written.onUpdate()));
    }

    private List<String> columns(List<Column> columns) {
        return columns.stream().map(this.names::column).toList();
    }

    private static String nullToEmpty(@Nullable String text) {
        return (text != null) ? text : "";
    }

}
