package dev.aludel.drift;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.SqlReader;
import dev.aludel.hibernate.EntityModel;
import dev.aludel.hibernate.MappedNames;
import dev.aludel.hibernate.PreviousNames;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.NamedObject;
import dev.aludel.schema.NamedType;
import dev.aludel.schema.Namespace;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;

/**
 * What the entities of some persistence units want together.
 *
 * @param models the models of the units
 */
record WantedByEntities(List<EntityModel> models) implements WantedSchema {

    WantedByEntities {
        models = List.copyOf(models);
    }

    @Override
    public Schema comparableTo(Schema database, @Nullable String defaultSchema, SqlReader reader) {
        return merged(this.models.stream()
            .map((model) -> model.seenFrom(defaultSchema)
                .readBy((sql) -> reader.operations(sql, defaultSchema))
                .orderedLike(database)
                .schema())
            .toList());
    }

    @Override
    public Map<ColumnName, QualifiedName> numbered(@Nullable String defaultSchema) {
        Map<ColumnName, QualifiedName> numbered = new HashMap<>();
        this.models.forEach((model) -> numbered.putAll(model.seenFrom(defaultSchema).numbered()));
        return numbered;
    }

    @Override
    public Map<ColumnName, String> firstValues(@Nullable String defaultSchema) {
        Map<ColumnName, String> values = new HashMap<>();
        this.models.forEach((model) -> values.putAll(model.seenFrom(defaultSchema).firstValues()));
        return values;
    }

    @Override
    public MappedNames names(@Nullable String defaultSchema) {
        return this.models.stream()
            .map((model) -> model.seenFrom(defaultSchema).names())
            .reduce(MappedNames.NONE, MappedNames::and);
    }

    @Override
    public PreviousNames previousNames(@Nullable String defaultSchema) {
        return this.models.stream()
            .map((model) -> model.seenFrom(defaultSchema).previous())
            .reduce(PreviousNames.NONE, PreviousNames::and);
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
