package dev.aludel.dialect.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.aludel.fact.Conversion;
import dev.aludel.fact.Count;
import dev.aludel.fact.DuplicatesIn;
import dev.aludel.fact.Facts;
import dev.aludel.fact.NullsIn;
import dev.aludel.fact.OrphansIn;
import dev.aludel.fact.ProbeLimits;
import dev.aludel.fact.Question;
import dev.aludel.fact.RowsAgainst;
import dev.aludel.fact.TableSize;
import dev.aludel.fact.ValuesBeyond;
import dev.aludel.schema.DataType;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.testing.Database;
import dev.aludel.testing.PostgresVersion;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** What the database says about its rows, and that nobody notices that it was asked. */
class ProbeTests {

    private static final QualifiedName TASKS = QualifiedName.of("tasks");

    private static final NullsIn NULLS = new NullsIn(TASKS, List.of("done"));

    private static final String TASKS_AND_USERS = """
            CREATE TABLE users (id int, email text);
            CREATE TABLE tasks (id int, done boolean, title text, user_id int, "Order" int);
            INSERT INTO users SELECT n, 'user ' || n / 2 FROM generate_series(1, 10) AS n;
            INSERT INTO tasks SELECT n, nullif(n % 10 = 0, true), repeat('x', n % 7) || '   ', nullif(n % 12, 0), n
            FROM generate_series(1, 100) AS n;
            """;

    @ParameterizedTest
    @EnumSource
    void questionsAreAnswered(PostgresVersion version) throws SQLException {
        try (TestDatabase database = TestDatabase.create(version);
                Connection connection = database.dataSource().getConnection()) {
            new Live(connection).run(TASKS_AND_USERS);
            Facts facts = facts(connection, ProbeLimits.USUAL);
            assertThat(facts.ask(NULLS)).contains(new Count(10, 100, true));
            assertThat(facts.ask(new NullsIn(TASKS, List.of("Order")))).contains(new Count(0, 100, true));
            assertThat(facts.ask(new RowsAgainst(TASKS, "user_id > 5"))).contains(new Count(44, 100, true));
            assertThat(facts.ask(DuplicatesIn.columns(QualifiedName.of("users"), List.of("email"))))
                .contains(new Count(8, 10, true));
            assertThat(facts.ask(new DuplicatesIn(TASKS, List.of(new DuplicatesIn.Key("done", false)), false, null)))
                .contains(new Count(100, 100, true));
            assertThat(facts.ask(new DuplicatesIn(TASKS, List.of(new DuplicatesIn.Key("title || id", true)), true,
                    "\"Order\" > 90")))
                .contains(new Count(0, 10, true));
            assertThat(facts.ask(new OrphansIn(TASKS,
                    ForeignKey.of(null, List.of("user_id"), QualifiedName.of("users"), List.of("id")))))
                .contains(new Count(8, 100, true));
            assertThat(
                    facts.ask(new ValuesBeyond(TASKS, "title", DataType.of("text"), DataType.of("varchar", 4), null)))
                .contains(new Conversion(28, 0, 100, true));
        }
    }

    @Test
    void whereThereIsNoTimeForAllRowsSomeArePicked(@Database TestDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            new Live(connection).run("""
                    CREATE TABLE tasks (id int, filler text);
                    INSERT INTO tasks SELECT n, repeat('x', 400) FROM generate_series(1, 20000) AS n;
                    CREATE FUNCTION slow_once(n int) RETURNS boolean LANGUAGE plpgsql
                    AS 'BEGIN IF n = 1 THEN PERFORM pg_sleep(60); END IF; RETURN n % 2 = 0; END'""");
            Facts facts = new LiveFacts(connection, "", Map.of(TASKS, new TableSize(20_000, 1600L * 1024 * 1024)),
                    new ProbeLimits(Duration.ofSeconds(1), Duration.ofSeconds(30)));
            Optional<Count> counted = facts.ask(new RowsAgainst(TASKS, "slow_once(id)"));
            assertThat(counted).hasValueSatisfying((count) -> {
                assertThat(count.complete()).isFalse();
                assertThat(count.rows()).isBetween(50L, 1_000L);
                assertThat(count.any()).isTrue();
                assertThat(count.none()).isFalse();
            });
        }
    }

    @Test
    void whoeverWaitsForATableIsNotWaitedFor(@Database TestDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Connection other = database.dataSource().getConnection()) {
            new Live(connection).run(TASKS_AND_USERS);
            Facts facts = facts(connection, new ProbeLimits(Duration.ofMillis(200), Duration.ofMillis(500)));
            other.setAutoCommit(false);
            new Live(other).run("LOCK TABLE tasks");
            assertThat(facts.ask(NULLS)).isEmpty();
            other.rollback();
            assertThat(facts.ask(NULLS)).as("the same answer").isEmpty();
            assertThat(facts(connection, ProbeLimits.USUAL).ask(NULLS)).isPresent();
        }
    }

    @Test
    void questionThatCannotBeAnsweredDisturbsNoOther(@Database TestDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            new Live(connection).run(TASKS_AND_USERS + "CREATE SEQUENCE numbers");
            Facts facts = facts(connection, ProbeLimits.USUAL);
            Question<Count> writing = new RowsAgainst(TASKS, "nextval('numbers') > 0");
            assertThat(facts.ask(writing)).isEmpty();
            assertThat(facts.ask(new NullsIn(TASKS, List.of("nobody")))).isEmpty();
            assertThat(facts.ask(NULLS)).isPresent();
            assertThat(connection.getAutoCommit()).isTrue();
        }
    }

    @Test
    void nothingIsAskedWhenTheTimeIsOver(@Database TestDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            new Live(connection).run(TASKS_AND_USERS);
            assertThat(facts(connection, new ProbeLimits(Duration.ofSeconds(2), Duration.ZERO)).ask(NULLS)).isEmpty();
        }
    }

    private static Facts facts(Connection connection, ProbeLimits limits) throws SQLException {
        return new PostgresFacts().find(connection, List.of(TASKS, QualifiedName.of("users")), limits);
    }

}
