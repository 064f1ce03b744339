package dev.aludel.trace;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import dev.aludel.dialect.Dialect;
import dev.aludel.diff.Diff;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Schema;

/** Makes a schema anew on a database that has none, as far as that goes. */
public final class SchemaCopy {

    private final Dialect dialect;

    /** Copies in the words of a dialect. */
    public SchemaCopy(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * Makes a schema.
     * @param connection a session of an empty database, in autocommit
     * @param schemas the schemas of SQL that it was read from; empty for the default one
     * @return what could not be made, and what has become another thing, a sentence each
     */
    public List<String> make(Schema schema, Connection connection, Collection<String> schemas) throws SQLException {
        List<String> gaps = new ArrayList<>();
        for (Operation operation : Diff.between(there(connection, schemas), schema, this.dialect.equivalence())) {
            try (Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                statement.execute(this.dialect.grammar().sql(operation));
            }
            catch (SQLException ex) {
                gaps.add("%s: %s".formatted(operation.describe(), firstLine(ex)));
            }
        }
        if (gaps.isEmpty()) {
            Diff.between(there(connection, schemas), schema, this.dialect.equivalence(connection))
                .stream()
                .map((operation) -> "%s: it has become another thing".formatted(operation.describe()))
                .forEach(gaps::add);
        }
        return gaps;
    }

    private Schema there(Connection connection, Collection<String> schemas) throws SQLException {
        return this.dialect.catalog().read(connection, schemas);
    }

    private static String firstLine(SQLException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

}
