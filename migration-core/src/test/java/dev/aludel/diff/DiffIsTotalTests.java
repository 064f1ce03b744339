package dev.aludel.diff;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.aludel.schema.AllThings;
import dev.aludel.schema.Schema;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A difference overlooks nothing that a schema holds: each component of each record that
 * can be reached from a schema is changed, one at a time, and there has to be an
 * operation for it.
 */
class DiffIsTotalTests {

    /** What is not compared, and why. */
    private static final Map<String, String> NOT_COMPARED = Map.of("NamedObject.needs", "follows from the definition",
            "NamedObject.removal", "follows from what the thing is");

    /**
     * One component changed.
     *
     * @param component the record and the component
     * @param changed the sample with another value there
     */
    private record Change(String component, Schema changed) {

        @Override
        public String toString() {
            return this.component;
        }

    }

    static List<Change> changes() {
        return new Changes().of(AllThings.schema())
            .stream()
            .filter((change) -> !NOT_COMPARED.containsKey(change.component()))
            .filter((change) -> !change.changed().equals(AllThings.schema()) && !isOfHeirlessCheck(change))
            .toList();
    }

    /** Nothing inherits from a domain. */
    private static boolean isOfHeirlessCheck(Change change) {
        return change.component().equals("CheckConstraint.inherited")
                && !change.changed().types().equals(AllThings.schema().types());
    }

    @ParameterizedTest
    @MethodSource("changes")
    void seesIt(Change change) {
        assertThat(Diff.between(AllThings.schema(), change.changed(), Equivalence.exact())).isNotEmpty();
        assertThat(Diff.between(change.changed(), AllThings.schema(), Equivalence.exact())).isNotEmpty();
    }

    @Test
    void everyComponentOfEveryRecordIsChanged() {
        Set<String> components = new TreeSet<>();
        collect(Schema.class, components, new ArrayList<>());
        components.removeAll(NOT_COMPARED.keySet());
        changes().forEach((change) -> components.remove(change.component()));
        assertThat(components).isEmpty();
    }

    private static void collect(Type type, Set<String> components, List<Type> seen) {
        if (type instanceof ParameterizedType generic) {
            Stream.of(generic.getActualTypeArguments()).forEach((argument) -> collect(argument, components, seen));
        }
        else if (type instanceof Class<?> kind && kind.getName().startsWith("dev.aludel") && !seen.contains(kind)) {
            seen.add(kind);
            if (kind.isSealed()) {
                Stream.of(kind.getPermittedSubclasses()).forEach((permitted) -> collect(permitted, components, seen));
            }
            if (kind.isRecord()) {
                for (RecordComponent component : kind.getRecordComponents()) {
                    components.add(kind.getSimpleName() + "." + component.getName());
                    collect(component.getGenericType(), components, seen);
                }
            }
        }
    }

    /** Walks through a sample and builds it anew with one thing changed. */
    private static final class Changes {

        private List<Change> of(Schema schema) {
            List<Change> changes = new ArrayList<>();
            for (Variant variant : variants(schema, "")) {
                changes.add(new Change(variant.component(), (Schema) variant.value()));
            }
            return changes;
        }

        private record Variant(String component, Object value) {
        }

        /** Every value that differs from this one in one place. */
        private List<Variant> variants(Object value, String component) {
            if (value instanceof Record record) {
                return ofRecord(record);
            }
            if (value instanceof SortedMap<?, ?> map) {
                return ofMap(map, component);
            }
            if (value instanceof List<?> list) {
                return ofList(list, component);
            }
            return Others.of(component, value).map((other) -> List.of(new Variant(component, other))).orElse(List.of());
        }

        private List<Variant> ofRecord(Record record) {
            List<Variant> variants = new ArrayList<>();
            RecordComponent[] components = record.getClass().getRecordComponents();
            Object[] values = Stream.of(components).map((component) -> get(record, component)).toArray();
            for (int i = 0; i < components.length; i++) {
                String name = record.getClass().getSimpleName() + "." + components[i].getName();
                List<Variant> inners = new ArrayList<>(variants(values[i], name));
                if (values[i] instanceof Record && !inners.isEmpty()) {
                    inners.add(new Variant(name, inners.get(0).value()));
                }
                for (Variant inner : inners) {
                    Object[] changed = values.clone();
                    changed[i] = inner.value();
                    build(record.getClass(), components, changed)
                        .ifPresent((made) -> variants.add(new Variant(inner.component(), made)));
                }
            }
            return variants;
        }

        private static Object get(Record record, RecordComponent component) {
            try {
                component.getAccessor().setAccessible(true);
                return component.getAccessor().invoke(record);
            }
            catch (ReflectiveOperationException unexpected) {
                throw new AssertionError(unexpected);
            }
        }

        private static Optional<Object> build(Class<?> kind, RecordComponent[] components, Object[] values) {
            try {
                var constructor = kind.getDeclaredConstructor(
                        Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
                constructor.setAccessible(true);
                return Optional.of(constructor.newInstance(values));
            }
            catch (InvocationTargetException refused) {
                return Optional.empty();
            }
            catch (ReflectiveOperationException unexpected) {
                throw new AssertionError(unexpected);
            }
        }

        private List<Variant> ofList(List<?> list, String component) {
            List<Variant> variants = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                for (Variant inner : variants(list.get(i), component)) {
                    List<Object> changed = new ArrayList<>(list);
                    changed.set(i, inner.value());
                    variants.add(new Variant(inner.component(), changed));
                }
                List<Object> fewer = new ArrayList<>(list);
                fewer.remove(i);
                variants.add(new Variant(component, fewer));
            }
            return variants;
        }

        /** Things keep the keys of their names. */
        private List<Variant> ofMap(SortedMap<?, ?> map, String component) {
            List<Variant> variants = new ArrayList<>();
            map.forEach((key, value) -> {
                SortedMap<Object, Object> fewer = new TreeMap<Object, Object>(map);
                fewer.remove(key);
                variants.add(new Variant(component, fewer));
                for (Variant inner : variants(value, component)) {
                    SortedMap<Object, Object> changed = new TreeMap<>(fewer);
                    changed.put(Others.key(key, inner.value()), inner.value());
                    variants.add(new Variant(inner.component(), changed));
                }
            });
            return variants;
        }

    }

}
