package dev.aludel.hibernate;

import java.util.List;
import java.util.Optional;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.UserDefinedObjectType;
import org.jspecify.annotations.Nullable;

import dev.aludel.schema.Attribute;
import dev.aludel.schema.CompositeType;
import dev.aludel.schema.QualifiedName;

/** Reads the types of several fields: {@code @Struct}. */
record TypeReader(Metadata metadata, Names names) {

    CompositeType read(UserDefinedObjectType type) {
        QualifiedName name = this.names.qualified(Identifier.toIdentifier(type.getSchema(), type.isSchemaQuoted()),
                type.getNameIdentifier());
        return CompositeType.of(name, columns(type).stream().map(this::attribute).toList())
            .commented(this.names.comment(type.getComment()));
    }

    private Attribute attribute(Column column) {
        return new Attribute(this.names.column(column),
                ColumnDefinition.parse(column.getSqlType(this.metadata), this.names).type(),
                this.names.comment(column.getComment()));
    }

    /**
     * In the order of {@code @Struct(attributes)}, or in the one that Hibernate gives
     * them after its metadata is complete.
     */
    private List<Column> columns(UserDefinedObjectType type) {
        List<Column> columns = List.copyOf(type.getColumns());
        boolean ordered = columns.size() < 2 || type.getOrderMapping() != null;
        return ordered ? columns : Optional.ofNullable(ordered(type)).orElse(columns);
    }

    private @Nullable List<Column> ordered(UserDefinedObjectType type) {
        return (this.metadata instanceof MetadataImplementor whole) ? whole.getMetadataBuildingOptions()
            .getColumnOrderingStrategy()
            .orderUserDefinedTypeColumns(type, this.metadata) : null;
    }

}
