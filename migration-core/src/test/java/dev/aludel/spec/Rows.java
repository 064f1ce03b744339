package dev.aludel.spec;

import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.Attribute.PersistentAttributeType;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.Metamodel;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rows of all entities, written by one application and read by another one.
 *
 * @param writer the one that writes
 * @param reader the one that reads; the same where there is one only
 */
record Rows(EntityManager writer, EntityManager reader) {

    /** Each is inserted, found by both, changed, and found by both again. */
    void areWrittenAndRead() {
        Instances instances = new Instances(this.writer.getMetamodel());
        Map<Object, EntityType<?>> written = new LinkedHashMap<>();
        this.writer.getMetamodel()
            .getEntities()
            .stream()
            .filter((type) -> !Modifier.isAbstract(type.getJavaType().getModifiers()))
            .sorted((one, other) -> one.getName().compareTo(other.getName()))
            .forEach((type) -> written.put(instances.of(type, this.writer::persist), type));
        this.writer.flush();
        written.forEach(this::isFoundByBoth);
        written.forEach((instance, type) -> instances.change(instance, type));
        this.writer.flush();
        written.forEach(this::isFoundByBoth);
        this.writer.clear();
        written.forEach(this::isChangedByTheOther);
    }

    /**
     * Who finds a row of the other code may write to it, and that code reads it again.
     */
    private void isChangedByTheOther(Object instance, EntityType<?> type) {
        Object id = this.writer.getEntityManagerFactory().getPersistenceUnitUtil().getIdentifier(instance);
        twin(type).ifPresent((other) -> {
            Object found = Objects.requireNonNull(this.reader.find(other.getJavaType(), id));
            new Instances(this.reader.getMetamodel()).change(found, other);
            this.reader.flush();
            Object again = Objects.requireNonNull(this.writer.find(type.getJavaType(), id));
            areTheSame(Instances.values(found, other), Instances.values(again, type));
        });
    }

    private void isFoundByBoth(Object instance, EntityType<?> type) {
        Object id = this.writer.getEntityManagerFactory().getPersistenceUnitUtil().getIdentifier(instance);
        Map<String, Object> values = Instances.values(instance, type);
        try (EntityManager again = this.writer.getEntityManagerFactory().createEntityManager()) {
            Object found = again.find(type.getJavaType(), id);
            assertThat(Instances.values(Objects.requireNonNull(found), type)).isEqualTo(values);
        }
        twin(type).ifPresent((other) -> {
            this.reader.clear();
            Object found = this.reader.find(other.getJavaType(), id);
            assertThat(found).as("%s %s as the other code sees it", type.getName(), id).isNotNull();
            areTheSame(values, Instances.values(found, other));
        });
    }

    /** Where one attribute each is left over, it is one under two names. */
    private static void areTheSame(Map<String, Object> ours, Map<String, Object> theirs) {
        Map<String, Object> shared = new TreeMap<>(ours);
        shared.keySet().retainAll(theirs.keySet());
        assertThat(theirs).containsAllEntriesOf(shared);
        List<Object> lost = only(ours, theirs);
        List<Object> gained = only(theirs, ours);
        if (lost.size() == 1 && gained.size() == 1 && lost.get(0).getClass().equals(gained.get(0).getClass())) {
            assertThat(gained).as("the value under the other name").isEqualTo(lost);
        }
    }

    /** Whether an attribute of an entity of both has another type in one of them. */
    static boolean changeTypes(Metamodel one, Metamodel other) {
        return one.getEntities()
            .stream()
            .anyMatch((type) -> other.getEntities()
                .stream()
                .filter((its) -> its.getName().equals(type.getName()))
                .anyMatch((its) -> changeTypes(type, its)));
    }

    private static boolean changeTypes(EntityType<?> one, EntityType<?> other) {
        return one.getSingularAttributes()
            .stream()
            .filter((attribute) -> attribute.getPersistentAttributeType() == PersistentAttributeType.BASIC)
            .anyMatch((attribute) -> other.getSingularAttributes()
                .stream()
                .anyMatch((its) -> its.getName().equals(attribute.getName()) && !its.getJavaType().isEnum()
                        && !its.getJavaType().equals(attribute.getJavaType())));
    }

    private static List<Object> only(Map<String, Object> some, Map<String, Object> others) {
        return some.entrySet()
            .stream()
            .filter((entry) -> !others.containsKey(entry.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    }

    /** The entity of the same name, or the only one that the other code has besides. */
    private Optional<EntityType<?>> twin(EntityType<?> type) {
        List<EntityType<?>> others = List.copyOf(this.reader.getMetamodel().getEntities());
        Optional<EntityType<?>> namesake = others.stream()
            .filter((other) -> other.getName().equals(type.getName()))
            .findFirst();
        List<EntityType<?>> left = others.stream()
            .filter((other) -> this.writer.getMetamodel()
                .getEntities()
                .stream()
                .noneMatch((ours) -> ours.getName().equals(other.getName())))
            .toList();
        return namesake.isPresent() ? namesake : Optional.ofNullable((left.size() == 1) ? left.get(0) : null);
    }

}
