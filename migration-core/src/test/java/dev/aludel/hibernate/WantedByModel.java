package dev.aludel.hibernate;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.SqlReader;
import dev.aludel.drift.WantedSchema;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/**
 * What a model wants, as the starter hands it on.
 *
 * @param model the model
 */
public record WantedByModel(EntityModel model) implements WantedSchema {

    @Override
    public Schema comparableTo(Schema database, @Nullable String defaultSchema, SqlReader reader) {
        return this.model.seenFrom(defaultSchema)
            .readBy((sql) -> reader.operations(sql, defaultSchema))
            .orderedLike(database)
            .schema();
    }

    @Override
    public Map<ColumnName, QualifiedName> numbered(@Nullable String defaultSchema) {
        return this.model.seenFrom(defaultSchema).numbered();
    }

}
