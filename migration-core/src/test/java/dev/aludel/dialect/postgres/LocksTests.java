package dev.aludel.dialect.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.aludel.dialect.DatabaseSession;
import dev.aludel.schema.QualifiedName;
import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

/** One at a time gets in, and nobody waits for ever. */
class LocksTests {

    private static final QualifiedName TASKS = QualifiedName.of("tasks");

    private final PostgresLocks locks = new PostgresLocks();

    @Test
    void oneGetsIn(@Database TestDatabase database) throws SQLException {
        try (Connection one = connect(database, "one"); Connection other = connect(database, "other")) {
            assertThat(this.locks.holder(other, "app")).isEmpty();
            assertThat(this.locks.tryAcquire(one, "app")).isTrue();
            assertThat(this.locks.tryAcquire(other, "app")).isFalse();
            assertThat(this.locks.tryAcquire(other, "another app")).isTrue();
            assertThat(this.locks.holder(other, "app")).hasValueSatisfying((holder) -> {
                assertThat(holder.application()).isEqualTo("one");
                assertThat(holder.user()).isEqualTo(database.user());
                assertThat(holder.state()).isEqualTo("idle");
                assertThat(holder.age()).isNotNull();
                assertThat(holder.toString()).startsWith("session " + holder.id() + " of user ");
            });
            this.locks.release(one, "app");
            assertThat(this.locks.holder(other, "app")).isEmpty();
            assertThat(this.locks.tryAcquire(other, "app")).isTrue();
        }
    }

    @Test
    void lockSurvivesARollbackAndEndsWithItsSession(@Database TestDatabase database) throws SQLException {
        try (Connection other = connect(database, "other")) {
            try (Connection one = connect(database, "one")) {
                assertThat(this.locks.tryAcquire(one, "app")).isTrue();
                one.setAutoCommit(false);
                new Live(one).run("CREATE TABLE tasks ()");
                one.rollback();
                assertThat(this.locks.tryAcquire(other, "app")).isFalse();
            }
            while (this.locks.holder(other, "app").isPresent()) {
                Thread.onSpinWait();
            }
            assertThat(this.locks.tryAcquire(other, "app")).isTrue();
        }
    }

    @Test
    void databasesDoNotStandInEachOthersWay(@Database TestDatabase database, @Database TestDatabase another)
            throws SQLException {
        try (Connection one = connect(database, "one"); Connection other = connect(another, "other")) {
            assertThat(this.locks.tryAcquire(one, "app")).isTrue();
            assertThat(this.locks.holder(other, "app")).isEmpty();
            assertThat(this.locks.tryAcquire(other, "app")).isTrue();
        }
    }

    @Test
    void lockIsTakenInAutocommitOnly(@Database TestDatabase database) throws SQLException {
        try (Connection connection = connect(database, "one")) {
            connection.setAutoCommit(false);
            assertThatIllegalStateException().isThrownBy(() -> this.locks.tryAcquire(connection, "app"))
                .withMessage("The lock is taken in autocommit: a transaction left open would hold back"
                        + " CREATE INDEX CONCURRENTLY elsewhere");
        }
    }

    @Test
    void sessionsOnATableAreKnown(@Database TestDatabase database) throws SQLException {
        try (Connection asking = connect(database, "asking");
                Connection first = connect(database, "first");
                Connection second = connect(database, "second");
                Connection idle = connect(database, "idle")) {
            new Live(asking).run("CREATE TABLE tasks (id int); CREATE TABLE notes (id int)");
            assertThat(this.locks.sessionsOn(asking, List.of(TASKS))).isEmpty();
            for (Connection connection : List.of(first, second, idle)) {
                connection.setAutoCommit(false);
                new Live(connection).run((connection == idle) ? "SELECT FROM notes" : "SELECT FROM tasks");
            }
            asking.setAutoCommit(false);
            new Live(asking).run("SELECT FROM tasks");
            assertThat(this.locks.sessionsOn(asking, List.of(TASKS, QualifiedName.of("nothing"))))
                .extracting(DatabaseSession::application, DatabaseSession::state)
                .containsExactly(tuple("first", "idle in transaction"), tuple("second", "idle in transaction"));
            assertThat(this.locks.sessionsOn(asking, List.of(QualifiedName.of("other", "tasks")))).isEmpty();
        }
    }

    @Test
    void statementDoesNotWaitForEver(@Database TestDatabase database) throws SQLException {
        try (Connection waiting = connect(database, "waiting"); Connection holding = connect(database, "holding")) {
            new Live(waiting).run("CREATE TABLE tasks (id int)");
            holding.setAutoCommit(false);
            new Live(holding).run("SELECT FROM tasks");
            this.locks.limit(waiting, Duration.ofNanos(1), null, false);
            assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> new Live(waiting).run("ALTER TABLE tasks ADD COLUMN a int"))
                .satisfies((failure) -> assertThat(this.locks.isLockTimeout(failure)).isTrue());
            this.locks.limit(waiting, null, Duration.ofMillis(1), false);
            assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> new Live(waiting).run("ALTER TABLE tasks ADD COLUMN a int"))
                .satisfies((failure) -> assertThat(this.locks.isLockTimeout(failure)).isFalse());
        }
    }

    @Test
    void limitsEndWithTheirTransactionOrSession(@Database TestDatabase database) throws SQLException {
        try (Connection connection = connect(database, "one")) {
            this.locks.limit(connection, Duration.ofSeconds(3), Duration.ofMinutes(1), false);
            assertThat(limits(connection)).isEqualTo("3s, 1min");
            connection.setAutoCommit(false);
            this.locks.limit(connection, Duration.ZERO, null, true);
            assertThat(limits(connection)).isEqualTo("0, " + limit(database, "statement_timeout"));
            connection.commit();
            assertThat(limits(connection)).isEqualTo("3s, 1min");
        }
    }

    private static String limits(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT current_setting('lock_timeout') || ', ' || current_setting('statement_timeout')")) {
            row.next();
            return row.getString(1);
        }
    }

    private static String limit(TestDatabase database, String setting) {
        return database.jdbc().sql("SHOW " + setting).query(String.class).single();
    }

    private static Connection connect(TestDatabase database, String application) throws SQLException {
        Connection connection = database.dataSource().getConnection();
        connection.setClientInfo("ApplicationName", application);
        return connection;
    }

}
