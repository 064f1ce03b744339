package dev.aludel.spring.boot.jpa;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.SqlReader;
import dev.aludel.drift.WantedSchema;
import dev.aludel.hibernate.EntityModel;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.NamedObject;
import dev.aludel.schema.NamedType;
import dev.aludel.schema.Namespace;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;

/**
 * The models of the persistence units that use the database, as far as they have been
 * captured. Thread-safe: Hibernate may start on another thread.
 */
public final class EntityModels implements Supplier<Optional<WantedSchema>> {

    private final Map<String, EntityModel> units = new ConcurrentSkipListMap<>();

    void put(String unit, EntityModel model) {
        this.units.put(unit, model);
    }

    /** Nothing where no entity is mapped: that is no wish for an empty database. */
    @Override
    public Optional<WantedSchema> get() {
        List<EntityModel> models = List.copyOf(this.units.values());
        boolean mapped = models.stream().anyMatch((model) -> !model.schema().tables().isEmpty());
        return mapped ? Optional.of(wanted(models)) : Optional.empty();
    }

    /** Models as they compare with a database. */
    static WantedSchema wanted(List<EntityModel> models) {
        return new WantedSchema() {

            @Override
            public Schema comparableTo(Schema database, @Nullable String defaultSchema, SqlReader reader) {
                return merged(models.stream()
                    .map((model) -> model.seenFrom(defaultSchema)
                        .readBy((sql) -> reader.operations(sql, defaultSchema))
                        .orderedLike(database)
                        .schema())
                    .toList());
            }

            @Override
            public Map<ColumnName, QualifiedName> numbered(@Nullable String defaultSchema) {
                Map<ColumnName, QualifiedName> numbered = new HashMap<>();
                models.forEach((model) -> numbered.putAll(model.seenFrom(defaultSchema).numbered()));
                return numbered;
            }

        };
    }

    private static Schema merged(List<Schema> schemas) {
        return Schema.of(distinct(schemas, (schema) -> schema.namespaces().values(), Namespace::name),
                distinct(schemas, (schema) -> schema.tables().values(), Table::name),
                distinct(schemas, (schema) -> schema.sequences().values(), Sequence::name),
                distinct(schemas, (schema) -> schema.types().values(), NamedType::name),
                distinct(schemas, (schema) -> schema.objects().values(), NamedObject::name));
    }

    /** Two units may map the same table. */
    private static <T, N> Collection<T> distinct(List<Schema> schemas, Function<Schema, Collection<T>> things,
            Function<T, N> name) {
        BinaryOperator<T> first = (one, other) -> one;
        return schemas.stream()
            .flatMap((schema) -> things.apply(schema).stream())
            .collect(Collectors.toMap(name, Function.identity(), first))
            .values();
    }

}
