package dev.aludel.dialect.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.aludel.fact.Facts;
import dev.aludel.fact.ProbeLimits;
import dev.aludel.fact.Question;
import dev.aludel.fact.TableSize;
import dev.aludel.schema.QualifiedName;

/**
 * Asks about rows when a rule wants to know. Each question is a transaction that only
 * reads; one that takes too long is asked again of rows picked at random.
 */
final class LiveFacts implements Facts {

    private static final Logger logger = LoggerFactory.getLogger(LiveFacts.class);

    private final Connection connection;

    private final String serverVersion;

    private final Map<QualifiedName, TableSize> sizes;

    private final ProbeLimits limits;

    private final Map<Question<?>, Optional<?>> answers = new HashMap<>();

    private Duration spent = Duration.ZERO;

    LiveFacts(Connection connection, String serverVersion, Map<QualifiedName, TableSize> sizes, ProbeLimits limits) {
        this.connection = connection;
        this.serverVersion = serverVersion;
        this.sizes = Map.copyOf(sizes);
        this.limits = limits;
    }

    @Override
    public String serverVersion() {
        return this.serverVersion;
    }

    @Override
    public Optional<TableSize> size(QualifiedName table) {
        return Optional.ofNullable(this.sizes.get(table));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <A> Optional<A> ask(Question<A> question) {
        Optional<?> known = this.answers.get(question);
        if (known == null) {
            known = answer(question);
            this.answers.put(question, known);
        }
        return (Optional<A>) known;
    }

    private <A> Optional<A> answer(Question<A> question) {
        Optional<Probe<A>> asked = Probes.of(question, this);
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        Probe<A> probe = asked.get();
        Optional<A> whole = answer(probe.whole());
        return (whole.isPresent() || probe.sampled() == null) ? whole : answer(probe.sampled());
    }

    /**
     * Nothing where the time is over, or the database refuses: what an earlier statement
     * of the same run makes may not be there yet, or may not be read by this user.
     */
    private <A> Optional<A> answer(Probe.Query<A> query) {
        Duration left = this.limits.together().minus(this.spent);
        Duration limit = (left.compareTo(this.limits.each()) < 0) ? left : this.limits.each();
        if (limit.toMillis() < 1) {
            return Optional.empty();
        }
        long start = System.nanoTime();
        try {
            return Optional.of(reading(query, limit));
        }
        catch (SQLException ex) {
            logger.debug("Not answered: {}", query.sql(), ex);
            return Optional.empty();
        }
        finally {
            this.spent = this.spent.plusNanos(System.nanoTime() - start);
        }
    }

    /** All in one round trip, which is what a question of an empty table costs. */
    private <A> A reading(Probe.Query<A> query, Duration limit) throws SQLException {
        try (Statement statement = this.connection.createStatement()) {
            try {
                statement.execute("""
                        BEGIN READ ONLY; SET LOCAL lock_timeout = %1$d; SET LOCAL statement_timeout = %1$d; %2$s;
                        ROLLBACK""".formatted(limit.toMillis(), query.sql()));
                while (statement.getUpdateCount() >= 0) {
                    statement.getMoreResults();
                }
                try (ResultSet row = statement.getResultSet()) {
                    row.next();
                    return query.answer().read(row);
                }
            }
            catch (SQLException unable) {
                statement.execute("ROLLBACK");
                throw unable;
            }
        }
    }

}
