package dev.aludel.dialect.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Questions to a server that leave nothing behind: each is asked in one round trip, in a
 * transaction of its own that is rolled back, or under a savepoint of the open one. The
 * session's settings, which decide how constants are read and printed, are fixed
 * meanwhile; nobody is waited for. A server that does not answer in time, or not at all,
 * is not asked again.
 */
final class Interview {

    private static final Logger logger = LoggerFactory.getLogger(Interview.class);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String SETTINGS = """
            SELECT set_config(name, setting, true) FROM (VALUES ('TimeZone', 'UTC'), ('DateStyle', 'ISO, MDY'),
              ('IntervalStyle', 'postgres'), ('extra_float_digits', '1'), ('quote_all_identifiers', 'off'),
              ('standard_conforming_strings', 'on'), ('bytea_output', 'hex'), ('transform_null_equals', 'off'),
              ('backslash_quote', 'safe_encoding'), ('array_nulls', 'on'), ('xmloption', 'content'),
              ('lock_timeout', '500'), ('statement_timeout', '2000'), ('transaction_read_only', '%s')) AS s (name, setting)""";

    /** The server is busy, away, or in a transaction that has failed already. */
    private static final Set<String> NO_ANSWER = Set.of("57014", "57P01", "25P01", "25P02", "55P03");

    private final Connection connection;

    private long left = PATIENCE.toNanos();

    Interview(Connection connection) {
        this.connection = connection;
    }

    /** The first column of the last rows; null where the server has nothing to say. */
    @Nullable List<String> ask(boolean writing, String... statements) {
        String question = String.join(";\n", statements);
        if (this.left <= 0 || question.indexOf('\0') >= 0) {
            return null;
        }
        long start = System.nanoTime();
        try {
            return answer(writing, question);
        }
        catch (SQLException unable) {
            logger.debug("The server cannot say whether two texts mean the same: {}", unable.getMessage());
            String state = unable.getSQLState();
            if (state == null || NO_ANSWER.contains(state) || state.startsWith("08")) {
                this.left = 0;
            }
            return null;
        }
        finally {
            this.left -= System.nanoTime() - start;
        }
    }

    private List<String> answer(boolean writing, String statements) throws SQLException {
        boolean ownTransaction = this.connection.getAutoCommit();
        String begin = ownTransaction ? "BEGIN" : "SAVEPOINT aludel_question";
        String end = ownTransaction ? "ROLLBACK"
                : "ROLLBACK TO SAVEPOINT aludel_question; RELEASE SAVEPOINT aludel_question";
        try (Statement statement = this.connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try {
                statement
                    .execute(String.join(";\n", begin, SETTINGS.formatted(writing ? "off" : "on"), statements, end));
                return lastRows(statement);
            }
            catch (SQLException unable) {
                statement.execute(end);
                throw unable;
            }
        }
    }

    private static List<String> lastRows(Statement statement) throws SQLException {
        List<String> last = List.of();
        boolean more = true;
        while (more) {
            try (ResultSet rows = statement.getResultSet()) {
                List<String> texts = new ArrayList<>();
                while (rows != null && rows.next()) {
                    texts.add(rows.getString(1));
                }
                last = (rows != null) ? texts : last;
            }
            more = statement.getMoreResults() || statement.getUpdateCount() >= 0;
        }
        return last;
    }

}
