package dev.aludel.dialect.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.aludel.diff.Diff;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Schema;

/** A live database that operations are run on. */
record Live(Connection connection) {

    private static final PostgresGrammar GRAMMAR = new PostgresGrammar();

    static final PostgresEquivalence EQUIVALENCE = new PostgresEquivalence();

    void run(String sql) throws SQLException {
        try (Statement statement = this.connection.createStatement()) {
            statement.execute(sql);
        }
        catch (SQLException failure) {
            throw new SQLException(failure.getMessage() + "\nin: " + sql, failure.getSQLState(), failure);
        }
    }

    /** The one value that a query gives. */
    String only(String query) throws SQLException {
        try (Statement statement = this.connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    void run(List<Operation> operations) throws SQLException {
        for (Operation operation : operations) {
            run(GRAMMAR.sql(operation));
        }
    }

    /** The only value of the only row of an answer. */
    @Nullable String text(String query) throws SQLException {
        try (Statement statement = this.connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : null;
        }
    }

    /** Makes it what the schema says, from what it is. */
    void become(Schema wanted) throws SQLException {
        run(Diff.between(schema(), wanted, EQUIVALENCE));
    }

    Schema schema(String... schemas) throws SQLException {
        return new PostgresCatalog().read(this.connection, List.of(schemas));
    }

}
