package dev.aludel.spec;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.metamodel.Attribute.PersistentAttributeType;
import jakarta.persistence.metamodel.EmbeddableType;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.Metamodel;
import jakarta.persistence.metamodel.SingularAttribute;
import org.jspecify.annotations.Nullable;

/** Makes up entities: a value for each attribute, by its type. */
final class Instances {

    private final Metamodel metamodel;

    private final MadeUpValues values = new MadeUpValues();

    private final Map<Class<?>, Object> referenced = new HashMap<>();

    Instances(Metamodel metamodel) {
        this.metamodel = metamodel;
    }

    /** A new one, and before it those that it refers to. */
    Object of(EntityType<?> type, Consumer<Object> persist) {
        Object instance = create(type.getJavaType());
        this.referenced.putIfAbsent(type.getJavaType(), instance);
        fill(instance, type, persist);
        persist.accept(instance);
        return instance;
    }

    private void fill(Object instance, ManagedType<?> type, Consumer<Object> persist) {
        for (SingularAttribute<?, ?> attribute : type.getSingularAttributes()) {
            Member member = attribute.getJavaMember();
            if (attribute.isVersion() || isGenerated(member)) {
                continue;
            }
            PersistentAttributeType kind = attribute.getPersistentAttributeType();
            switch (kind) {
                case BASIC -> set(instance, member, this.values.next(attribute.getJavaType(), (Field) member));
                case EMBEDDED -> set(instance, member, embedded(attribute, persist));
                case MANY_TO_ONE, ONE_TO_ONE -> set(instance, member, reference(attribute.getJavaType(), persist));
                default -> {
                    // collections are others' rows
                }
            }
        }
    }

    private Object embedded(SingularAttribute<?, ?> attribute, Consumer<Object> persist) {
        Object part = create(attribute.getJavaType());
        fill(part, (EmbeddableType<?>) attribute.getType(), persist);
        return part;
    }

    private Object reference(Class<?> target, Consumer<Object> persist) {
        Object there = this.referenced.get(target);
        return (there != null) ? there : of(this.metamodel.entity(target), persist);
    }

    /** Other values for what is no key and no reference. */
    void change(Object instance, EntityType<?> type) {
        for (SingularAttribute<?, ?> attribute : type.getSingularAttributes()) {
            if (!attribute.isId() && !attribute.isVersion()
                    && attribute.getPersistentAttributeType() == PersistentAttributeType.BASIC) {
                Field field = (Field) attribute.getJavaMember();
                set(instance, field, this.values.next(attribute.getJavaType(), field));
            }
        }
    }

    /** What it has, by the names of its attributes; of arrays and references nothing. */
    static Map<String, Object> values(Object instance, EntityType<?> type) {
        Map<String, Object> values = new TreeMap<>();
        for (SingularAttribute<?, ?> attribute : type.getSingularAttributes()) {
            Object value = get(instance, attribute.getJavaMember());
            if (value != null && !attribute.isVersion() && !value.getClass().isArray()
                    && attribute.getPersistentAttributeType() == PersistentAttributeType.BASIC) {
                values.put(attribute.getName(), comparable(value));
            }
        }
        return values;
    }

    private static Object comparable(Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros();
        }
        return (value instanceof Enum<?> constant) ? constant.name() : value;
    }

    private static boolean isGenerated(Member member) {
        return ((AnnotatedElement) member).isAnnotationPresent(GeneratedValue.class);
    }

    private static Object create(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        }
        catch (ReflectiveOperationException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static void set(Object instance, Member member, @Nullable Object value) {
        try {
            Field field = (Field) member;
            field.setAccessible(true);
            field.set(instance, value);
        }
        catch (IllegalAccessException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static @Nullable Object get(Object instance, Member member) {
        try {
            Field field = (Field) member;
            field.setAccessible(true);
            return field.get(instance);
        }
        catch (IllegalAccessException ex) {
            throw new IllegalStateException(ex);
        }
    }

}
