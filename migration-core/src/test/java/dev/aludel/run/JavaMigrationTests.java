package dev.aludel.run;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import dev.aludel.Migrations;
import dev.aludel.migration.Changes;
import dev.aludel.migration.DowngradeChanges;
import dev.aludel.migration.JavaMigration;
import dev.aludel.migration.JdbcWork;
import dev.aludel.report.MigrationDetail;
import dev.aludel.report.StatusVerdict;
import dev.aludel.safety.Finding;
import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;

import static dev.aludel.migration.Types.bigint;
import static dev.aludel.migration.Types.date;
import static dev.aludel.migration.Types.text;
import static dev.aludel.migration.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

/** Migrations in Java, among those in files. */
@Database
class JavaMigrationTests {

    @TempDir
    Path path;

    private Bench bench;

    @BeforeEach
    void bench(TestDatabase database) {
        this.bench = new Bench(database, this.path).with("V1__create_tasks.sql", Bench.CREATE_TASKS);
    }

    @Test
    void runsAmongFilesAndBack() {
        this.bench.with("V3__fill_labels.sql", """
                -- migrate:up
                INSERT INTO labels (name) VALUES ('urgent');
                -- migrate:down
                DELETE FROM labels WHERE name = 'urgent';
                """);
        Migrations migrations = with(new V2__Create_labels());
        assertThat(migrations.upgrade("head").applied()).extracting(RunStep::description)
            .containsExactly("create tasks", "Create labels", "fill labels");
        assertThat(this.bench.has("labels", "name")).isTrue();
        assertThat(this.bench.has("tasks", "due_date")).isTrue();
        assertThat(this.bench.has("ix_tasks_due_date")).isTrue();
        assertThat(migrations.upgrade("head").applied()).isEmpty();
        migrations.downgrade("1");
        assertThat(this.bench.has("labels")).isFalse();
        assertThat(this.bench.has("tasks", "due_date")).isFalse();
        assertThat(migrations.status().current()).containsExactly("1");
    }

    @Test
    void isShownAsSql() {
        Migrations migrations = with(new V2__Split_titles());
        MigrationDetail detail = migrations.migration("2").orElseThrow();
        assertThat(detail.upgrade()).isEqualTo("""
                ALTER TABLE tasks ADD COLUMN first_word varchar(200);
                -- migrate:jdbc V2__Split_titles fill the first words
                ALTER TABLE tasks ALTER COLUMN first_word SET NOT NULL;
                """);
        assertThat(detail.downgrade()).isEqualTo("""
                -- migrate:jdbc V2__Split_titles keep the first words in the titles
                ALTER TABLE tasks DROP COLUMN first_word;""");
    }

    @Test
    void isJudgedAndItsStepsAreNotAnalysed() {
        with().upgrade("head");
        Migrations migrations = with(new V2__Split_titles());
        assertThat(migrations.plan().safety().findings())
            .extracting(Finding::rule, Finding::statement, (finding) -> finding.location().file())
            .contains(org.assertj.core.api.Assertions.tuple("dynamic-sql-opaque",
                    "-- migrate:jdbc V2__Split_titles fill the first words", "dev/aludel/run/JavaMigrationTests.java"));
        assertThat(migrations.plan().exact()).isFalse();
    }

    @Test
    void findingIsInTheLineThatSaysIt() {
        with().upgrade("head");
        StackTraceElement[] here = new Throwable().getStackTrace();
        Migrations migrations = with(new V2__Drop_titles());
        this.bench.database()
            .jdbc()
            .sql("insert into tasks (id, title) select i, i from generate_series(1, 3) i")
            .update();
        assertThat(migrations.plan().safety().findings()).filteredOn((found) -> found.rule().equals("drop-column"))
            .singleElement()
            .satisfies((found) -> assertThat(found.line()).isGreaterThan(here[0].getLineNumber()));
    }

    @Test
    void whatIsDangerousIsRefusedUnlessAllowed() {
        with().upgrade("head");
        this.bench.database()
            .jdbc()
            .sql("insert into tasks (id, title) select i, i from generate_series(1, 20000) i")
            .update();
        this.bench.database().jdbc().sql("analyze tasks").update();
        Migrations migrations = with(new V2__Drop_titles());
        assertThat(this.bench.problem(() -> migrations.upgrade("head"))).contains("drop-column")
            .contains("dev/aludel/run/JavaMigrationTests.java:")
            .contains("changes.allow(\"drop-column\", \"REASON\")");
        assertThat(this.bench.has("tasks", "title")).isTrue();
        Migrations allowing = with(new V2__Drop_titles_knowingly());
        allowing.upgrade("head");
        assertThat(this.bench.has("tasks", "title")).isFalse();
    }

    @Test
    void changedClassIsTold() {
        with(new V2__Create_labels()).upgrade("head");
        Migrations changed = with(new V2__Create_labels() {
            @Override
            public void upgrade(Changes changes) {
                super.upgrade(changes);
                changes.jdbc("fill in the labels", (connection) -> {
                });
            }

            @Override
            public String revision() {
                return "2";
            }

            @Override
            public String description() {
                return "Create labels";
            }
        });
        assertThat(this.bench.problem(() -> changed.upgrade("head"))).contains("has been changed since.")
            .contains("+ -- migrate:jdbc ")
            .contains(" fill in the labels");
    }

    @Test
    void failingStepLeavesNothing() {
        with().upgrade("head");
        Migrations migrations = with(new V2__Fail((connection) -> {
            JdbcClient.create(new SingleConnectionDataSource(connection, true))
                .sql("insert into tasks (id, title) values (1, 'a')")
                .update();
            throw new IllegalStateException("no luck\nat all");
        }));
        assertThat(this.bench.problem(() -> migrations.upgrade("head")).replaceAll("java:\\d+", "java:1")).isEqualTo(
                """
                        What happened:  dev/aludel/run/JavaMigrationTests.java:1 failed: java.lang.IllegalStateException: no luck
                                        -- migrate:jdbc V2__Fail try it
                                        Nothing else was done in this run.
                        What to do:     The migration was rolled back: the database is as it was before it. Correct it and start again.
                        """);
        assertThat(this.bench.has("tasks", "note")).isFalse();
        assertThat(tasks()).isZero();
        assertThat(migrations.status().verdict()).isEqualTo(StatusVerdict.PENDING);
    }

    @Test
    void stepCannotEndTheTransaction() {
        with().upgrade("head");
        assertThat(reason(Connection::commit))
            .isEqualTo("commit() is not for a step to call: Aludel ends the transaction when the migration is done");
        assertThat(reason(Connection::close)).contains("close() is not for a step to call");
        assertThat(reason(Connection::rollback)).contains("rollback() is not for a step to call");
        assertThat(reason((connection) -> connection.unwrap(Connection.class).commit())).contains("commit() is not");
        assertThat(reason((connection) -> {
            throw new AssertionError("never");
        })).contains("AssertionError: never");
        assertThat(reason((connection) -> {
            try (java.sql.Statement statement = connection.createStatement()) {
                statement.execute("select 1/0");
            }
            catch (SQLException ex) {
                assertThat(ex.getMessage()).contains("division");
            }
        })).isEqualTo("the step has gone on after an error of the database");
    }

    @Test
    void stepThatCommitsBySqlIsToldWhatItDid() {
        with().upgrade("head");
        assertThat(this.bench.problem(() -> with(new V2__Fail((connection) -> {
            try (java.sql.Statement statement = connection.createStatement()) {
                statement.execute("commit");
            }
        })).upgrade("head")).replaceAll("java:\\d+", "java:1")).isEqualTo(
                """
                        What happened:  dev/aludel/run/JavaMigrationTests.java:1 failed: the step has ended the transaction of the migration
                                        -- migrate:jdbc V2__Fail try it
                                        Nothing else was done in this run.
                        What to do:     What the migration did up to there may be committed, and the history does not know of it: look, and undo it by hand.
                                        Let the step run no COMMIT and no ROLLBACK, and start again.
                        """);
    }

    @Test
    void stepThatWaitsForALockGivesWay() throws SQLException {
        with().upgrade("head");
        this.bench.database().jdbc().sql("create table other (id int)").update();
        try (Connection holder = this.bench.database().dataSource().getConnection()) {
            holder.setAutoCommit(false);
            try (java.sql.Statement statement = holder.createStatement()) {
                statement.execute("lock table other");
            }
            assertThat(this.bench.problem(() -> with(
                    new V2__Fail((connection) -> JdbcClient.create(new SingleConnectionDataSource(connection, true))
                        .sql("insert into other values (1)")
                        .update()))
                .upgrade("head"))).contains("could not lock what it needs within 200 ms")
                .contains("-- migrate:jdbc V2__Fail try it");
        }
        assertThat(this.bench.has("tasks", "note")).isFalse();
    }

    @Test
    void connectionIsOfNoUseAfterTheStep() {
        AtomicReference<Connection> kept = new AtomicReference<>();
        with(new V2__Fail(kept::set)).upgrade("head");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> kept.get().createStatement()))
            .hasMessage("the step is over, and its connection with it");
    }

    @Test
    void outsideATransactionItGoesOnWhereItStopped() {
        with().upgrade("head");
        AtomicReference<String> wanted = new AtomicReference<>("fail");
        Migrations migrations = with(new V2__Fill_in_steps(wanted));
        assertThat(this.bench.problem(() -> migrations.upgrade("head")))
            .contains("2 of its 3 statements are done and stay");
        assertThat(tasks()).isEqualTo(1);
        wanted.set("work");
        migrations.upgrade("head");
        assertThat(tasks()).isEqualTo(2);
        assertThat(migrations.status().verdict()).isEqualTo(StatusVerdict.UP_TO_DATE);
    }

    @Test
    void idsAreUniqueOverFilesAndClasses() {
        this.bench.with("V2__something.sql", "SELECT 1;");
        assertThat(this.bench.problem(() -> with(new V2__Create_labels()).status())).isEqualTo("""
                What happened:  Two migrations have the revision id 2:
                                - V2__something.sql
                                - dev/aludel/run/JavaMigrationTests.java (V2__Create_labels)
                What to do:     Give one of them another id: the one that has not been applied anywhere yet.
                """);
    }

    @Test
    void classNeedsAName() {
        assertThat(this.bench.problem(() -> with(new AddLabels()).status())).isEqualTo(
                """
                        What happened:  dev.aludel.run.JavaMigrationTests$AddLabels is a migration, but its name does not say which.
                        What to do:     Name the class like V20261120103000__Add_due_date: a V, the version, two underscores, a description. Or override revision() and description().
                        """);
    }

    @Test
    void whatCannotBeTurnedRoundHasNoDowngrade() {
        with(new V2__Fail((connection) -> {
        })).upgrade("head");
        assertThat(this.bench.problem(() -> with(new V2__Fail((connection) -> {
        })).downgrade("-1"))).isEqualTo(
                """
                        What happened:  JavaMigrationTests.java (V2__Fail) cannot be taken back: nobody wrote how, and its upgrade cannot be turned round: the step 'try it' is Java. Nothing was taken back.
                        What to do:     Override downgrade(…) with what takes it back; that does not change its checksum.
                        """);
    }

    @Test
    void constraintThatWasValidatedGoesAgain() {
        with(new V2__Refer_to_users()).upgrade("head");
        with(new V2__Refer_to_users()).downgrade("1");
        assertThat(this.bench.has("tasks", "owner_id")).isFalse();
        assertThat(this.bench.has("users")).isFalse();
    }

    @Test
    void sqlHasNoReverse() {
        assertThat(with(new V2__Delete_tasks()).plan().safety().findings())
            .filteredOn((found) -> found.rule().equals("missing-undo") && found.migration().equals("2"))
            .singleElement()
            .satisfies((found) -> {
                assertThat(found.message()).isEqualTo(
                        "Nothing says how this migration is taken back: 'DELETE FROM tasks WHERE id < 10' is SQL.");
                assertThat(found.instead()).isEqualTo("""
                        @Override
                        public void downgrade(DowngradeChanges changes) {
                            changes.irreversible("REASON");
                        }""");
            });
    }

    @Test
    void whatIsMeantForTheNextStatementNeedsOne() {
        assertThat(this.bench.problem(() -> with(new V2__Allow_nothing()).status()).replaceAll("java:\\d+", "java:1"))
            .isEqualTo("""
                    What happened:  dev/aludel/run/JavaMigrationTests.java:1: no statement follows what is allowed here.
                    What to do:     Put it before the statement that it is about.
                    """);
    }

    @Test
    void classThatCannotSpeakIsTold() {
        assertThat(this.bench.problem(() -> with(new V2__Index_nothing()).status())).isEqualTo(
                """
                        What happened:  dev/aludel/run/JavaMigrationTests.java (V2__Index_nothing): it cannot say what it does (java.lang.IllegalArgumentException: Index null has no key).
                        What to do:     Correct it; what needs the database belongs into 'changes.jdbc(…)', which runs later.
                        """);
    }

    @Test
    void stepIsNoWordOfAFile() {
        this.bench.with("V2__step.sql", "-- migrate:up\n-- migrate:jdbc V2__Step do it\nSELECT 1;");
        assertThat(this.bench.problem(() -> with().status())).isEqualTo("""
                What happened:  V2__step.sql:2: 'migrate:jdbc' stands for a step in Java, which no file can run.
                What to do:     Write a Java migration, with 'changes.jdbc(…)' for the step.
                """);
    }

    @Test
    void olderVersionTakesBackSqlAlone() {
        with(new V2__Create_labels(), new V3__Split_titles()).upgrade("head");
        Migrations older = with();
        assertThat(this.bench.problem(() -> older.downgrade("1"))).isEqualTo(
                """
                        What happened:  3 Split titles cannot be taken back: its downgrade has the step 'keep the first words in the titles' in Java, and this version of the application lacks the class V3__Split_titles. Nothing was taken back.
                        What to do:     Take it back with a version of the application that has the class.
                        """);
        with(new V2__Create_labels(), new V3__Split_titles()).downgrade("-1");
        older.downgrade("1");
        assertThat(this.bench.has("labels")).isFalse();
    }

    @Test
    void whatTheHistoryPromisesHasAGap() {
        with(new V2__Split_titles()).upgrade("head");
        assertThat(with(new V2__Split_titles()).drift().gaps()).singleElement()
            .satisfies((gap) -> assertThat(gap.text())
                .isEqualTo("Migration 2: not analysed: -- migrate:jdbc V2__Split_titles fill the first words"));
    }

    private Migrations with(JavaMigration... migrations) {
        return this.bench.migrations((settings) -> settings.withJavaMigrations(List.of(migrations)));
    }

    private String reason(JdbcWork work) {
        String problem = this.bench.problem(() -> with(new V2__Fail(work)).upgrade("head"));
        return problem.lines().findFirst().orElseThrow().replaceFirst(".* failed(?: with SQLSTATE \\w+)?: ", "");
    }

    private int tasks() {
        return this.bench.database().jdbc().sql("select count(*) from tasks").query(Integer.class).single();
    }

    /** What has a reverse is taken back without being told how. */
    static class V2__Create_labels implements JavaMigration {

        @Override
        public void upgrade(Changes changes) {
            changes.createTable("labels", (table) -> {
                table.column("id", bigint()).identity().primaryKey();
                table.column("name", varchar(50)).notNull().unique();
                table.column("task_id", bigint()).references("tasks", (key) -> key.to("id"));
            });
            changes.table("tasks").addColumn("due_date", date());
            changes.table("tasks").createIndex("due_date");
        }

    }

    /** A step in Java either way. */
    static class V2__Split_titles implements JavaMigration {

        @Override
        public void upgrade(Changes changes) {
            changes.table("tasks").addColumn("first_word", varchar(200));
            changes.jdbc("fill the first words", (connection) -> {
                try (java.sql.Statement statement = connection.createStatement()) {
                    statement.executeUpdate("update tasks set first_word = split_part(title, ' ', 1)");
                }
            });
            changes.table("tasks").column("first_word").setNotNull();
        }

        @Override
        public void downgrade(DowngradeChanges changes) {
            changes.jdbc("keep the first words in the titles", (connection) -> {
            });
            changes.table("tasks").dropColumn("first_word");
        }

    }

    static class V3__Split_titles extends V2__Split_titles {

    }

    static class V2__Drop_titles implements JavaMigration {

        @Override
        public void upgrade(Changes changes) {
            changes.table("tasks").dropColumn("title");
        }

    }

    static class V2__Drop_titles_knowingly implements JavaMigration {

        @Override
        public void upgrade(Changes changes) {
            changes.allow("drop-column", "nobody reads it").table("tasks").dropColumn("title");
        }

        @Override
        public void downgrade(DowngradeChanges changes) {
            changes.irreversible("the titles are gone");
        }

    }

    static class V2__Fail implements JavaMigration {

        private final JdbcWork work;

        V2__Fail(JdbcWork work) {
            this.work = work;
        }

        @Override
        public void upgrade(Changes changes) {
            changes.table("tasks").addColumn("note", text());
            changes.jdbc("try it", this.work);
        }

    }

    static class V2__Fill_in_steps implements JavaMigration {

        private final AtomicReference<String> wanted;

        V2__Fill_in_steps(AtomicReference<String> wanted) {
            this.wanted = wanted;
        }

        @Override
        public boolean transactional() {
            return false;
        }

        @Override
        public void upgrade(Changes changes) {
            changes.table("tasks").addColumn("note", text());
            changes.sql("INSERT INTO tasks (id, title) VALUES (1, 'a')");
            changes.jdbc("add another", (connection) -> {
                try (java.sql.Statement statement = connection.createStatement()) {
                    statement.executeUpdate("insert into tasks (id, title) values (2, 'b')");
                }
                if (this.wanted.get().equals("fail")) {
                    throw new IllegalStateException("not now");
                }
            });
        }

    }

    static class V2__Refer_to_users implements JavaMigration {

        @Override
        public void upgrade(Changes changes) {
            changes.createTable("users", (table) -> table.column("id", bigint()).primaryKey());
            changes.table("tasks").addColumn("owner_id", bigint());
            changes.table("tasks").addForeignKey("owner_id", "users").notValid();
            changes.table("tasks").validateConstraint("fk_tasks_owner_id");
        }

    }

    static class V2__Delete_tasks implements JavaMigration {

        @Override
        public void upgrade(Changes changes) {
            changes.sql("DELETE FROM tasks WHERE id < 10");
        }

    }

    static class V2__Allow_nothing implements JavaMigration {

        @Override
        public void upgrade(Changes changes) {
            changes.table("tasks").addColumn("note", text());
            changes.allow("drop-column", "nobody reads it");
        }

    }

    static class V2__Index_nothing implements JavaMigration {

        @Override
        public void upgrade(Changes changes) {
            changes.table("tasks").createIndex();
        }

    }

    static class AddLabels implements JavaMigration {

        @Override
        public void upgrade(Changes changes) {
            changes.createSchema("labels");
        }

    }

}
