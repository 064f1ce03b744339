package dev.aludel.hibernate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

import dev.aludel.dialect.Catalog;
import dev.aludel.dialect.Dialect;
import dev.aludel.diff.Equivalence;
import dev.aludel.schema.Schema;

/**
 * What a database has.
 *
 * @param defaultSchema the name of its default schema
 * @param schema the picture of that and of some others
 * @param dialect what its database understands
 * @param equivalence which spellings mean the same to it, as long as the connection is
 * open
 */
public record LiveSchema(String defaultSchema, Schema schema, Dialect dialect, Equivalence equivalence) {

    public static LiveSchema of(Connection connection) throws SQLException {
        return of(connection, "aviary");
    }

    /** The same with the pictures of other schemas. */
    public static LiveSchema of(Connection connection, String... others) throws SQLException {
        Dialect dialect = Dialect.of(connection);
        Catalog catalog = dialect.catalog();
        String defaultSchema = catalog.defaultSchema(connection);
        List<String> schemas = Stream.concat(Stream.of(defaultSchema), Stream.of(others)).toList();
        return new LiveSchema(defaultSchema, catalog.read(connection, schemas), dialect,
                dialect.equivalence(connection));
    }

    /** The model as it is to be compared with this. */
    EntityModel seen(EntityModel model) {
        return model.seenFrom(this.defaultSchema)
            .readBy((sql) -> this.dialect.reader().operations(sql, this.defaultSchema))
            .orderedLike(this.schema);
    }

}
