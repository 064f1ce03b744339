package dev.aludel.hibernate;

import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.Value;

import dev.aludel.schema.ColumnName;
import dev.aludel.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/** Reads what {@link PreviousName} says, with the names that follow from it. */
final class PreviousNamesReader {

    private final Database database;

    private final Names names;

    private final Map<QualifiedName, Set<String>> tables = new HashMap<>();

    private final Map<ColumnName, Set<String>> columns = new HashMap<>();

    PreviousNamesReader(Database database, Names names) {
        this.database = database;
        this.names = names;
    }

    PreviousNames read(Metadata metadata) {
        metadata.getEntityBindings().forEach(this::entity);
        metadata.getCollectionBindings().forEach(this::collection);
        return new PreviousNames(this.tables, this.columns);
    }

    private void entity(PersistentClass entity) {
        Class<?> type = entity.getMappedClass();
        if (entity instanceof RootClass || entity.getTable() != entity.getRootTable()) {
            changes(type, entity).forEach((change) -> table(entity.getTable(), change));
        }
        Stream.concat(Stream.ofNullable(entity.getIdentifierProperty()), entity.getProperties().stream())
            .forEach((property) -> attribute(type, property, List.of()));
        if (entity.getIdentifier() instanceof Component key && entity.getIdentifierProperty() == null) {
            key.getProperties().forEach((property) -> attribute(type, property, List.of()));
        }
    }

    /** The names of its table, and of the column that refers to its owner. */
    private void collection(Collection collection) {
        PersistentClass owner = collection.getOwner();
        String attribute = collection.getRole().substring(collection.getRole().lastIndexOf('.') + 1);
        if (collection.isOneToMany() || collection.getCollectionTable() == null) {
            return;
        }
        member(owner.getMappedClass(), attribute).map((member) -> changes(member, attribute))
            .orElse(List.of())
            .forEach((change) -> table(collection.getCollectionTable(), change));
        for (Change change : changes(owner.getMappedClass(), owner)) {
            add(this.tables, this.names.table(collection.getCollectionTable()),
                    change.in(this.names.table(collection.getCollectionTable()).name()));
            columns(collection.getKey(), List.of(change), false);
        }
    }

    private void attribute(@Nullable Class<?> owner, Property property, List<Change> outer) {
        List<Change> changes = member(owner, property.getName()).map((member) -> changes(member, property.getName()))
            .orElse(List.of());
        List<Change> all = Stream.concat(outer.stream(), changes.stream()).toList();
        if (property.getValue() instanceof Component component) {
            component.getProperties().forEach((part) -> attribute(component.getComponentClass(), part, all));
        }
        else if (!(property.getValue() instanceof Collection)) {
            columns(property.getValue(), all, !changes.isEmpty() && property.getColumnSpan() == 1);
        }
    }

    private void table(Table table, Change change) {
        QualifiedName name = this.names.table(table);
        add(this.tables, name, change.from());
        add(this.tables, name, physicalTable(change.from()));
        add(this.tables, name, change.in(name.name()));
    }

    /**
     * The columns of a value.
     * @param whole whether a name may be that of the column itself
     */
    private void columns(Value value, List<Change> changes, boolean whole) {
        value.getSelectables().stream().filter(Column.class::isInstance).map(Column.class::cast).forEach((column) -> {
            ColumnName name = new ColumnName(this.names.table(value.getTable()), this.names.column(column));
            for (Change change : changes) {
                add(this.columns, name, change.in(name.column()));
                if (whole) {
                    add(this.columns, name, change.from());
                    add(this.columns, name, physical(change.from()));
                }
            }
        });
    }

    private <K> void add(Map<K, Set<String>> map, K key, String name) {
        map.computeIfAbsent(key, (one) -> new TreeSet<>()).add(name);
    }

    private List<Change> changes(@Nullable Class<?> type, PersistentClass entity) {
        String name = (entity.getJpaEntityName() != null) ? entity.getJpaEntityName() : entity.getEntityName();
        return (type != null) ? changes(type, name) : List.of();
    }

    private List<Change> changes(AnnotatedElement element, String now) {
        PreviousName previous = element.getAnnotation(PreviousName.class);
        return (previous != null) ? Arrays.stream(previous.value())
            .map((name) -> new Change(name, physical(name), physical(now)))
            .toList() : List.of();
    }

    private String physical(String name) {
        return this.names.name(this.database.getPhysicalNamingStrategy()
            .toPhysicalColumnName(Identifier.toIdentifier(name), this.database.getJdbcEnvironment()));
    }

    private String physicalTable(String name) {
        return this.names.name(this.database.getPhysicalNamingStrategy()
            .toPhysicalTableName(Identifier.toIdentifier(name), this.database.getJdbcEnvironment()));
    }

    /** Where a person may have written it: at the field or at the getter. */
    private static Optional<AnnotatedElement> member(@Nullable Class<?> owner, String name) {
        String suffix = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        for (Class<?> type = owner; type != null; type = type.getSuperclass()) {
            Optional<AnnotatedElement> found = Stream
                .<AnnotatedElement>concat(
                        Arrays.stream(type.getDeclaredFields()).filter((field) -> field.getName().equals(name)),
                        Arrays.stream(type.getDeclaredMethods())
                            .filter((method) -> method.getParameterCount() == 0
                                    && Set.of("get" + suffix, "is" + suffix, name).contains(method.getName())))
                .filter((member) -> member.isAnnotationPresent(PreviousName.class))
                .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /**
     * A name in the code that was another one.
     *
     * @param from the old name as somebody wrote it
     * @param physical the old name as the database would have it
     * @param now the name of today as the database would have it
     */
    private record Change(String from, String physical, String now) {

        /** A name of the database in which the name in the code occurs. */
        String in(String name) {
            return name.replace(this.now, this.physical);
        }

    }

}
