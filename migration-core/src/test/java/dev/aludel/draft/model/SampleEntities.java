package dev.aludel.draft.model;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import jakarta.persistence.Column;
import jakarta.persistence.EntityManager;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.Type;

import org.hibernate.annotations.GeneratedColumn;

/** Makes an entity of each kind, complete and with what it refers to. */
final class SampleEntities {

    private final EntityManager entityManager;

    private final SampleValues values;

    private final Map<Class<?>, Object> made = new HashMap<>();

    /** What may refer to something that is not made yet. */
    private final Deque<Runnable> later = new ArrayDeque<>();

    SampleEntities(EntityManager entityManager, SampleValues values) {
        this.entityManager = entityManager;
        this.values = values;
    }

    /** Persists at least one of each kind. */
    List<Object> persist() {
        this.entityManager.getMetamodel()
            .getEntities()
            .stream()
            .map(EntityType::getJavaType)
            .filter((type) -> !Modifier.isAbstract(type.getModifiers()))
            .forEach(this::one);
        while (!this.later.isEmpty()) {
            this.later.remove().run();
        }
        return List.copyOf(this.made.values());
    }

    /** Whether the application gives an attribute its value, and it is kept here. */
    static boolean isWritten(Attribute<?, ?> attribute) {
        AnnotatedElement field = (Field) attribute.getJavaMember();
        Column column = field.getAnnotation(Column.class);
        JoinColumn join = field.getAnnotation(JoinColumn.class);
        OneToOne one = field.getAnnotation(OneToOne.class);
        OneToMany many = field.getAnnotation(OneToMany.class);
        ManyToMany others = field.getAnnotation(ManyToMany.class);
        return !field.isAnnotationPresent(GeneratedColumn.class) && !field.isAnnotationPresent(Version.class)
                && (column == null || column.insertable()) && (join == null || join.insertable())
                && (one == null || one.mappedBy().isEmpty()) && (many == null || many.mappedBy().isEmpty())
                && (others == null || others.mappedBy().isEmpty());
    }

    /** What an attribute of something is. */
    static Object get(Attribute<?, ?> attribute, Object owner) {
        try {
            return field(attribute).get(owner);
        }
        catch (IllegalAccessException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private Object one(Class<?> type) {
        Object there = this.made.get(type);
        return (there != null) ? there : another(type);
    }

    private Object another(Class<?> type) {
        if (Modifier.isAbstract(type.getModifiers())) {
            return another(heir(type));
        }
        Object made = filled(this.entityManager.getMetamodel().entity(type));
        this.entityManager.persist(made);
        this.made.putIfAbsent(type, made);
        return made;
    }

    private Class<?> heir(Class<?> type) {
        return this.entityManager.getMetamodel()
            .getEntities()
            .stream()
            .<Class<?>>map(EntityType::getJavaType)
            .filter((other) -> type.isAssignableFrom(other) && !Modifier.isAbstract(other.getModifiers()))
            .findFirst()
            .orElseThrow();
    }

    private Object filled(ManagedType<?> type) {
        Object made = instance(type.getJavaType());
        for (Attribute<?, ?> attribute : type.getAttributes()) {
            if (!isWritten(attribute) || field(attribute).isAnnotationPresent(GeneratedValue.class)) {
                continue;
            }
            if (attribute.isAssociation() && !isNeeded(attribute)) {
                this.later.add(() -> set(attribute, made, value(attribute)));
            }
            else {
                set(attribute, made, value(attribute));
            }
        }
        return made;
    }

    /** Whether a row cannot be there without what an attribute refers to. */
    private static boolean isNeeded(Attribute<?, ?> attribute) {
        return attribute instanceof SingularAttribute<?, ?> one
                && (!one.isOptional() || one.isId() || field(one).isAnnotationPresent(MapsId.class));
    }

    private Object value(Attribute<?, ?> attribute) {
        boolean shared = attribute.getPersistentAttributeType() == Attribute.PersistentAttributeType.MANY_TO_ONE
                || attribute.getPersistentAttributeType() == Attribute.PersistentAttributeType.MANY_TO_MANY;
        if (attribute instanceof MapAttribute<?, ?, ?> map) {
            return new HashMap<>(Map.of(element(map.getKeyType(), true), element(map.getElementType(), shared)));
        }
        if (attribute instanceof PluralAttribute<?, ?, ?> plural) {
            Collection<Object> elements = (plural.getCollectionType() == PluralAttribute.CollectionType.SET)
                    ? new HashSet<>() : new ArrayList<>();
            elements.add(element(plural.getElementType(), shared));
            return elements;
        }
        Type<?> type = ((SingularAttribute<?, ?>) attribute).getType();
        return (type.getPersistenceType() == Type.PersistenceType.BASIC) ? basic(field(attribute))
                : element(type, shared);
    }

    private Object basic(Field field) {
        Column column = field.getAnnotation(Column.class);
        return (field.getType() == String.class && column != null) ? this.values.text(column.length())
                : this.values.next(field.getGenericType());
    }

    private Object element(Type<?> type, boolean shared) {
        return switch (type.getPersistenceType()) {
            case ENTITY -> shared ? one(type.getJavaType()) : another(type.getJavaType());
            case EMBEDDABLE -> filled((ManagedType<?>) type);
            default -> this.values.next(type.getJavaType());
        };
    }

    private static Object instance(Class<?> type) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        }
        catch (ReflectiveOperationException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static void set(Attribute<?, ?> attribute, Object owner, Object value) {
        try {
            field(attribute).set(owner, value);
        }
        catch (IllegalAccessException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static Field field(Attribute<?, ?> attribute) {
        Field field = (Field) attribute.getJavaMember();
        field.setAccessible(true);
        return field;
    }

}
