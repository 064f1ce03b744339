package dev.aludel.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/** Reads the schema of a live database. */
public interface Catalog {

    /** The name of the connection's default schema; null where it has none. */
    @Nullable String defaultSchema(Connection connection) throws SQLException;

    /**
     * The schema in which the connection finds a table whose name comes without one; the
     * default schema where it finds none.
     */
    @Nullable String schemaOf(Connection connection, String table) throws SQLException;

    /**
     * Which of these names are taken: by a table, a partition or a view of any kind, also
     * in schemas that nobody reads.
     */
    Set<QualifiedName> taken(Connection connection, Collection<QualifiedName> names) throws SQLException;

    /**
     * The picture of some of its schemas, without what belongs to the system or to an
     * extension. Names in the connection's default schema come without it. The number of
     * round trips does not depend on the number of tables.
     * @param schemas the schemas to read; empty for the default schema alone
     */
    Schema read(Connection connection, Collection<String> schemas) throws SQLException;

}
