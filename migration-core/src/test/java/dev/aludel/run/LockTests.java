package dev.aludel.run;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.aludel.history.HistorySettings;
import dev.aludel.safety.Severity;
import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Several processes, and tables that are busy. */
@Database
class LockTests {

    private static final int INSTANCES = 8;

    private static final int MIGRATIONS = 20;

    @TempDir
    Path path;

    private Bench bench;

    @BeforeEach
    void bench(TestDatabase database) {
        this.bench = new Bench(database, this.path);
    }

    @Test
    void instancesThatStartTogetherApplyEachMigrationOnce() throws Exception {
        for (int i = 0; i < MIGRATIONS; i++) {
            this.bench.with("V%d__table.sql".formatted(i + 1), (i == 10) ? """
                    CREATE TABLE t10 (id int);
                    CREATE INDEX CONCURRENTLY t10_id ON t10 (id);
                    """ : "CREATE TABLE t%d (id int)".formatted(i));
        }
        ExecutorService threads = Executors.newFixedThreadPool(INSTANCES);
        try {
            CyclicBarrier start = new CyclicBarrier(INSTANCES);
            List<Future<Integer>> instances = new ArrayList<>();
            for (int i = 0; i < INSTANCES; i++) {
                instances.add(threads.submit(() -> {
                    start.await();
                    return this.bench.migrations((settings) -> settings.run((run) -> RunSettings.defaults()))
                        .upgrade("head")
                        .applied()
                        .size();
                }));
            }
            int applied = 0;
            for (Future<Integer> instance : instances) {
                applied += instance.get();
            }
            assertThat(applied).isEqualTo(MIGRATIONS);
        }
        finally {
            threads.shutdownNow();
        }
    }

    @Test
    void lockThatIsHeldNamesItsHolder() throws SQLException {
        this.bench.with("V1__create_tasks.sql", Bench.CREATE_TASKS);
        try (dev.aludel.run.Database other = dev.aludel.run.Database.open(this.bench.database().dataSource(),
                HistorySettings.defaults())) {
            other.dialect().locks().tryAcquire(other.connection(), HistorySettings.defaults().lockName());
            LockHeld problem = org.assertj.core.api.Assertions.catchThrowableOfType(LockHeld.class,
                    () -> this.bench.migrations().upgrade("head"));
            assertThat(problem.holder()).isNotNull();
            long holder = problem.holder().id();
            assertThat(holder).isEqualTo(pid(other.connection()));
            assertThat(problem.text()
                .replaceAll("session " + holder + ".*? s\\.", "session 4711 of user app.")
                .replace("(" + holder + ")", "(4711)")).isEqualTo(
                        """
                                What happened:  Another process is changing this database; after 0 s it is still at it: session 4711 of user app.
                                What to do:     Wait until it is done and start again, or raise aludel.lock-retry. The lock ends with that session: if it hangs, end it with SELECT pg_terminate_backend(4711).
                                """);
        }
        assertThat(this.bench.migrations().upgrade("head").applied()).hasSize(1);
    }

    @Test
    void busyTableNamesWhoHoldsIt() throws SQLException {
        this.bench.with("V1__create_tasks.sql", Bench.CREATE_TASKS);
        this.bench.migrations().upgrade("head");
        this.bench.with("V2__add_due_date.sql", Bench.ADD_DUE_DATE);
        try (Connection reader = this.bench.database().dataSource().getConnection();
                Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.execute("select * from tasks");
            TableBusy problem = org.assertj.core.api.Assertions.catchThrowableOfType(TableBusy.class,
                    () -> this.bench.migrations().upgrade("head"));
            long pid = pid(reader);
            assertThat(problem.sessions()).extracting((session) -> session.id()).containsExactly(pid);
            assertThat(problem.text()
                .replace(this.path + "/", "")
                .replaceAll("tried for \\d s", "tried for 1 s")
                .replaceAll("session " + pid + "[^\\n]*", "session 4711")).isEqualTo(
                        """
                                What happened:  V2__add_due_date.sql:2 could not lock tasks within 200 ms, and was tried for 1 s.
                                                ALTER TABLE tasks ADD COLUMN due_date date
                                                Held by session 4711
                                What to do:     Let those sessions end, and start again; a session that is idle in transaction has to be ended by hand: SELECT pg_terminate_backend(<id>).
                                                For more patience set aludel.lock-retry, or 'migrate:lock-timeout' in the file.
                                """);
            reader.rollback();
        }
        assertThat(this.bench.migrations().upgrade("head").applied()).hasSize(1);
    }

    @Test
    void tableThatCannotBeAskedForItsSizeIsTakenForLarge() throws SQLException {
        this.bench.with("V1__create_tasks.sql", Bench.CREATE_TASKS);
        this.bench.migrations().upgrade("head");
        this.bench.database().jdbc().sql("insert into tasks (id, title) values (1, 'a')").update();
        this.bench.with("V2__title.sql", "-- migrate:up\nCREATE INDEX ON tasks (title);\n-- migrate:down\nSELECT 1;");
        assertThat(severity()).isEqualTo(Severity.CAUTION);
        try (Connection writer = this.bench.database().dataSource().getConnection();
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("lock table tasks");
            assertThat(severity()).isEqualTo(Severity.DANGER);
            writer.rollback();
        }
    }

    private Severity severity() {
        return this.bench.migrations()
            .plan()
            .safety()
            .findings()
            .stream()
            .filter((finding) -> finding.rule().equals("add-index-not-concurrent"))
            .findFirst()
            .orElseThrow()
            .severity();
    }

    private static long pid(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getLong(1);
        }
    }

}
