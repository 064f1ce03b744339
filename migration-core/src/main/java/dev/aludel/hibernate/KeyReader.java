package dev.aludel.hibernate;

import java.util.List;
import java.util.Optional;

import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UniqueKey;
import org.jspecify.annotations.Nullable;

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
            KeyOptions options = KeyOptions.parse(key.getOptions(), this.names);
            this.leftovers.add("unique constraint option", this.names.table(table) + "." + key.getName(),
                    options.rest());
            String name = key.isNameExplicit() ? this.names.given(key.getName()) : null;
            return UniqueConstraint.of(name, columns(key.getColumns()))
                .with(options.index())
                .deferred(options.deferral());
        }).toList();
    }

    List<ForeignKey> foreignKeys(Table table) {
        return table.getForeignKeyCollection()
            .stream()
            .filter((key) -> key.isCreationEnabled() && key.isPhysicalConstraint())
            .map(this::foreignKey)
            .toList();
    }

    /** A definition by hand comes first, then the action, then the options by hand. */
    private ForeignKey foreignKey(org.hibernate.mapping.ForeignKey key) {
        String place = this.names.table(key.getTable()) + "." + key.getName();
        String name = this.names.given(key.getName());
        FragmentReader definition = FragmentReader.of(key.getKeyDefinition());
        ForeignKey read = Optional.ofNullable(new ReferenceText(this.names).key(name, definition))
            .orElseGet(() -> mapped(name, key));
        this.leftovers.add("foreign key definition", place, definition.rest());
        OnDeleteAction action = key.getOnDeleteAction();
        if (action != null && action != OnDeleteAction.NO_ACTION) {
            read = read.onDelete(ReferentialAction.valueOf(action.name()));
        }
        FragmentReader options = FragmentReader.of(key.getOptions());
        ForeignKey complete = new ReferenceOptions(read.rules(), read.deferral(), read.enforcement())
            .and(options, this.names)
            .of(read);
        this.leftovers.add("foreign key option", place, options.rest());
        return complete;
    }

    private ForeignKey mapped(@Nullable String name, org.hibernate.mapping.ForeignKey key) {
        List<Column> referenced = key.isReferenceToPrimaryKey() ? key.getReferencedTable().getPrimaryKey().getColumns()
                : key.getReferencedColumns();
        return ForeignKey.of(name, columns(key.getColumns()), this.names.table(key.getReferencedTable()),
                columns(referenced));
    }

    private List<String> columns(List<Column> columns) {
        return columns.stream().map(this.names::column).toList();
    }

}
