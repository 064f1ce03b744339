package dev.aludel.hibernate;

import java.util.List;

import dev.aludel.schema.Schema;
import org.hibernate.boot.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * What the entities of one persistence unit want of their database.
 *
 * @param schema the schema they want, with the names that the application's naming
 * strategies give; constraints and indexes that nobody named have none
 * @param notModelled what they want besides, and nobody compares
 * @param names what the user calls the tables and columns
 */
public record EntityModel(Schema schema, List<NotModelled> notModelled, MappedNames names) {

    public EntityModel {
        notModelled = List.copyOf(notModelled);
    }

    /**
     * Reads the model out of complete metadata. Nothing of the metadata is kept.
     * @throws UnreadableColumn if Hibernate cannot say which type a column has
     */
    public static EntityModel of(Metadata metadata) {
        return new MetadataReader(metadata).read();
    }

    /**
     * The same seen from a connection whose default schema is the given one, as the
     * catalog of a database shows it: what an entity or the application puts into that
     * schema by name has its name without it.
     */
    public EntityModel seenFrom(@Nullable String defaultSchema) {
        return (defaultSchema != null) ? new EntityModel(Unqualified.schema(this.schema, defaultSchema),
                this.notModelled, Unqualified.names(this.names, defaultSchema)) : this;
    }

}
