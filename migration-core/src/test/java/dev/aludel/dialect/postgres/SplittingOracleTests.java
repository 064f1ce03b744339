package dev.aludel.dialect.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.aludel.dialect.SqlStatement;
import dev.aludel.dialect.UnreadableSql;
import dev.aludel.dialect.postgres.lexer.SqlSplitter;
import dev.aludel.testing.PostgresVersion;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The server is given whole scripts, which its own parser cuts, and the same scripts
 * statement by statement as we cut them: it must accept or refuse both and answer the
 * same. Half of the scripts are damaged at random.
 */
class SplittingOracleTests {

    private static final int REPETITIONS = 6 * Integer.getInteger("aludel.test.repetitions", 100);

    @ParameterizedTest
    @EnumSource(names = { "V14", "V18" })
    void theServerCutsScriptsAsWeDo(PostgresVersion version) throws SQLException {
        KnownStatements known = KnownStatements.read();
        int accepted = 0;
        try (TestDatabase database = TestDatabase.create(version); Connection connection = simple(database)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE base (a int)");
            }
            connection.commit();
            for (int seed = 0; seed < REPETITIONS; seed++) {
                Random random = new Random(seed);
                String script = KnownStatements.script(known.some(random), random);
                if (random.nextBoolean()) {
                    script = KnownStatements.damaged(script, random);
                }
                Optional<List<String>> whole = run(connection, List.of(script));
                Optional<List<String>> cut = cut(script);
                Optional<List<String>> pieces = cut.flatMap((statements) -> run(connection, statements));
                assertThat(pieces).as("seed %d: %s%ncut as %s", seed, script, cut).isEqualTo(whole);
                accepted += whole.isPresent() ? 1 : 0;
            }
        }
        assertThat(accepted).as("scripts that the server accepted").isBetween(REPETITIONS / 3, REPETITIONS * 9 / 10);
    }

    /** The server answers a script without a statement, too: once. */
    private static Optional<List<String>> cut(String script) {
        try {
            List<String> statements = SqlSplitter.split(script).stream().map(SqlStatement::sql).toList();
            return Optional.of(statements.isEmpty() ? List.of(";") : statements);
        }
        catch (UnreadableSql exception) {
            return Optional.empty();
        }
    }

    /** The driver sends what it is given as it is, and does not cut it itself. */
    private static Connection simple(TestDatabase database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", database.user());
        properties.setProperty("password", database.password());
        properties.setProperty("preferQueryMode", "simple");
        Connection connection = DriverManager.getConnection(database.url(), properties);
        connection.setAutoCommit(false);
        return connection;
    }

    /** What the server answered, result by result; empty where it refused something. */
    private static Optional<List<String>> run(Connection connection, List<String> texts) {
        List<String> results = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (String text : texts) {
                boolean rows = statement.execute(text);
                while (rows || statement.getUpdateCount() >= 0) {
                    results.add(rows ? rows(statement.getResultSet()) : statement.getUpdateCount() + " rows");
                    rows = statement.getMoreResults();
                }
            }
            return Optional.of(results);
        }
        catch (SQLException exception) {
            return Optional.empty();
        }
        finally {
            rollback(connection);
        }
    }

    private static void rollback(Connection connection) {
        try {
            connection.rollback();
        }
        catch (SQLException exception) {
            throw new IllegalStateException(exception);
        }
    }

    private static String rows(ResultSet result) throws SQLException {
        StringBuilder rows = new StringBuilder();
        while (result.next()) {
            for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                rows.append(result.getMetaData().getColumnLabel(column)).append('=').append(result.getString(column));
                rows.append('\n');
            }
        }
        return rows.toString();
    }

}
