package dev.aludel.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.aludel.Migrations;
import dev.aludel.report.TraceText;
import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;
import dev.aludel.trace.Trace;
import dev.aludel.trace.TracedStatement;

import static org.assertj.core.api.Assertions.assertThat;

/** What migrations are seen to do on a scratch copy. */
class TracingTests {

    @TempDir
    private Path folder;

    private TestDatabase database;

    @BeforeEach
    void tasks(@Database TestDatabase emptyDatabase) throws SQLException {
        this.database = emptyDatabase;
        dev.aludel.safety.Bench.run(this.database, """
                CREATE TABLE users (id bigint PRIMARY KEY);
                CREATE TABLE tasks (id bigint PRIMARY KEY, title varchar(50), done boolean, owner bigint);
                CREATE INDEX ix_tasks_title ON tasks (title);
                INSERT INTO tasks SELECT n, 'a', NULL FROM generate_series(1, 10) n""");
    }

    @Test
    void showsLocksScansRewritesAndChanges() throws IOException {
        Trace trace = trace("""
                ALTER TABLE tasks ALTER COLUMN id TYPE integer;
                ALTER TABLE tasks ADD FOREIGN KEY (owner) REFERENCES users;
                CREATE INDEX ix_done ON tasks (done);
                """);
        assertThat(TraceText.of(trace).replace(this.folder.toString(), "")).contains("""
                1: ALTER TABLE tasks ALTER COLUMN id TYPE integer
                    locks    ACCESS EXCLUSIVE on tasks
                    reads    tasks
                    rewrites tasks
                    rebuilds ix_tasks_title, tasks_pkey
                """).contains("""
                3: CREATE INDEX ix_done ON tasks (done)
                    reads    tasks
                    changes  Create index ix_done on tasks
                """);
        // Rebuilding indexes has locked tasks as building one does: that is not seen
        // again.
        assertThat(trace.migrations().get(0).statements().get(1).locks())
            .contains(new TracedStatement.TracedLock("users", "SHARE ROW EXCLUSIVE"));
        assertThat(trace.migrations().get(0).statements())
            .allSatisfy((statement) -> assertThat(statement.differences()).as(statement.statement()).isEmpty());
    }

    @Test
    void seesThroughBlocks() throws IOException {
        TracedStatement block = trace("""
                DO $$ BEGIN EXECUTE 'ALTER TABLE ' || 'tasks' || ' ALTER COLUMN done SET NOT NULL'; END $$
                """).migrations().get(0).statements().get(0);
        assertThat(block.analysed()).isFalse();
        assertThat(block.locks()).containsExactly(new TracedStatement.TracedLock("tasks", "ACCESS EXCLUSIVE"));
        assertThat(block.scanned()).containsExactly("tasks");
        assertThat(block.changes()).containsExactly("Make tasks.done mandatory");
    }

    @Test
    void whatTheSameTransactionMadeIsNobodys() throws IOException {
        List<TracedStatement> statements = trace("""
                CREATE TABLE notes (id bigint PRIMARY KEY, text text);
                CREATE INDEX ix_notes ON notes (text);
                """).migrations().get(0).statements();
        assertThat(statements.get(1).locks()).isEmpty();
        assertThat(statements.get(1).scanned()).isEmpty();
        assertThat(statements.get(1).differences()).isEmpty();
    }

    @Test
    void looksAtAStatementThatNeedsNoTransactionWhileItWaits() throws IOException {
        TracedStatement built = trace("CREATE INDEX CONCURRENTLY ix_done ON tasks (done);").migrations()
            .get(0)
            .statements()
            .get(0);
        assertThat(built.locks()).containsExactly(new TracedStatement.TracedLock("tasks", "SHARE UPDATE EXCLUSIVE"));
        assertThat(built.scanned()).containsExactly("tasks");
        assertThat(built.differences()).isEmpty();
    }

    @Test
    void stopsWhereAnUpgradeWould() throws IOException {
        Path first = Files.writeString(this.folder.resolve("V1__a.sql"), "ALTER TABLE nothing ADD COLUMN a int;");
        Path second = Files.writeString(this.folder.resolve("V2__b.sql"), "ALTER TABLE tasks ADD COLUMN b int;");
        Trace trace = Migrations.of(this.database.dataSource()).trace(LintRequest.of(first, second));
        assertThat(trace.failed()).isTrue();
        assertThat(trace.untried()).containsExactly("2");
        assertThat(TraceText.of(trace).replace(this.folder.toString(), "")).endsWith("""

                /V1__a.sql, in one transaction, which holds each lock to its end:
                1: ALTER TABLE nothing ADD COLUMN a int
                    note     failed: ERROR: relation "nothing" does not exist
                It failed: ERROR: relation "nothing" does not exist
                Nothing is left of it.

                Not run, as an upgrade ends where a migration fails: 2.
                """);
    }

    @Test
    void namesWhatTheCopyLacks() throws IOException, SQLException {
        dev.aludel.safety.Bench.run(this.database,
                "CREATE SCHEMA other; CREATE TYPE other.mood AS ENUM ('a'); ALTER TABLE tasks ADD COLUMN mood other.mood");
        Trace trace = trace("ALTER TABLE users ADD COLUMN name text;");
        assertThat(trace.gaps()).isNotEmpty()
            .anySatisfy((gap) -> assertThat(gap).contains("tasks").contains("schema \"other\" does not exist"));
        assertThat(trace.failed()).isFalse();
    }

    private Trace trace(String sql) throws IOException {
        return Migrations.of(this.database.dataSource())
            .trace(LintRequest.of(Files.writeString(this.folder.resolve("change.sql"), sql)));
    }

}
