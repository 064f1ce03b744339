package dev.aludel.draft.model;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EmbeddableType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.Type;

import static org.assertj.core.api.Assertions.assertThat;

/** Hibernate writes an entity of each kind, and reads the same again. */
record WrittenAndRead(EntityManagerFactory factory, SampleValues values) {

    void check() {
        Map<Key, Object> written = new HashMap<>();
        this.factory.runInTransaction((entityManager) -> {
            List<Object> entities = new SampleEntities(entityManager, this.values).persist();
            entityManager.flush();
            entities.forEach((entity) -> written.put(key(entity), content(entity)));
        });
        try (EntityManager entityManager = this.factory.createEntityManager()) {
            written.forEach((key, content) -> assertThat(content(entityManager.find(key.type(), key.id())))
                .as("what is read of %s", key)
                .isEqualTo(content));
        }
    }

    private Key key(Object entity) {
        return new Key(entity.getClass(), this.factory.getPersistenceUnitUtil().getIdentifier(entity));
    }

    private Object content(Object entity) {
        return content(entity, this.factory.getMetamodel().entity(entity.getClass()));
    }

    private Map<String, Object> content(Object owner, ManagedType<?> type) {
        Map<String, Object> content = new TreeMap<>();
        type.getAttributes()
            .stream()
            .filter(SampleEntities::isWritten)
            .forEach((attribute) -> content.put(attribute.getName(),
                    content(attribute, SampleEntities.get(attribute, owner))));
        return content;
    }

    private Object content(Attribute<?, ?> attribute, Object value) {
        if (value instanceof Map<?, ?> map && attribute instanceof PluralAttribute<?, ?, ?>) {
            return "%d entries".formatted(map.size());
        }
        if (value instanceof Collection<?> elements && attribute instanceof PluralAttribute<?, ?, ?> plural) {
            return elements.stream().map((element) -> element(plural.getElementType(), element)).toList();
        }
        return (attribute instanceof SingularAttribute<?, ?> singular) ? element(singular.getType(), value) : value;
    }

    private Object element(Type<?> type, Object value) {
        if (type.getPersistenceType() == Type.PersistenceType.ENTITY) {
            return "number " + this.factory.getPersistenceUnitUtil().getIdentifier(value);
        }
        if (type instanceof EmbeddableType<?> embeddable) {
            return content(value, embeddable);
        }
        return plain(value);
    }

    /** Without what a database does not keep: how many zeros, which time zone. */
    private static Object plain(Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros();
        }
        if (value instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        return value.getClass().isArray() ? Arrays.deepToString(new Object[] { value }) : value;
    }

    /** An entity, as it is found again. */
    private record Key(Class<?> type, Object id) {
    }

}
