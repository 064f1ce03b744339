package dev.aludel.hibernate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.hibernate.boot.Metadata;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UnionSubclass;
import org.hibernate.mapping.Value;

import dev.aludel.schema.QualifiedName;

/**
 * Reads which entity is behind a table and which attribute behind a column. Where several
 * entities share a table, it has the name of the first of the hierarchy.
 */
final class MappedNamesReader {

    private final Names names;

    private final Map<QualifiedName, String> tables = new HashMap<>();

    private final Map<QualifiedName, Map<String, String>> columns = new HashMap<>();

    MappedNamesReader(Names names) {
        this.names = names;
    }

    MappedNames read(Metadata metadata) {
        List<PersistentClass> entities = new ArrayList<>(metadata.getEntityBindings());
        entities.sort(Comparator.comparing((PersistentClass entity) -> !(entity instanceof RootClass))
            .thenComparing(PersistentClass::getEntityName));
        entities.forEach(this::entity);
        metadata.getCollectionBindings().forEach(this::collection);
        return new MappedNames(this.tables, this.columns);
    }

    private void entity(PersistentClass entity) {
        String name = name(entity);
        this.tables.putIfAbsent(this.names.table(entity.getTable()), name);
        entity.getJoins().forEach((join) -> this.tables.putIfAbsent(this.names.table(join.getTable()), name));
        if (entity.hasIdentifierProperty()) {
            attribute(name, entity.getIdentifierProperty());
        }
        else if (entity.getIdentifier() != null) {
            value(name, entity.getIdentifier());
        }
        entity.getProperties().forEach((property) -> attribute(name, property));
        if (entity instanceof UnionSubclass) {
            inherited(name, entity);
        }
    }

    /** The columns of its superclasses stand in its own table too. */
    private void inherited(String name, PersistentClass entity) {
        Map<String, String> attributes = attributes(entity.getTable());
        for (Property property : entity.getPropertyClosure()) {
            put(name + "." + property.getName(), property.getValue(), attributes);
        }
        if (entity.hasIdentifierProperty()) {
            put(name + "." + entity.getIdentifierProperty().getName(), entity.getIdentifier(), attributes);
        }
    }

    private void collection(Collection collection) {
        String owner = collection.getOwnerEntityName();
        String attribute = name(collection.getOwner()) + collection.getRole().substring(owner.length());
        if (!collection.isOneToMany()) {
            this.tables.putIfAbsent(this.names.table(collection.getCollectionTable()), attribute);
            value(attribute, collection.getElement());
            value(attribute, collection.getKey());
        }
    }

    private void attribute(String owner, Property property) {
        value(owner + "." + property.getName(), property.getValue());
    }

    private void value(String path, Value value) {
        if (value instanceof Component component) {
            component.getProperties().forEach((property) -> attribute(path, property));
        }
        if (value.getTable() != null && !(value instanceof Collection)) {
            put(path, value, attributes(value.getTable()));
        }
    }

    private Map<String, String> attributes(Table table) {
        return this.columns.computeIfAbsent(this.names.table(table), (name) -> new HashMap<>());
    }

    private void put(String path, Value value, Map<String, String> attributes) {
        value.getSelectables()
            .stream()
            .filter(Column.class::isInstance)
            .forEach((column) -> attributes.putIfAbsent(this.names.column((Column) column), path));
    }

    private static String name(PersistentClass entity) {
        return (entity.getJpaEntityName() != null) ? entity.getJpaEntityName() : entity.getEntityName();
    }

}
