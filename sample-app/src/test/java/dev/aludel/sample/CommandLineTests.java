package dev.aludel.sample;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.aludel.readme.TaskApplication;
import dev.aludel.sample.CommandLine.Answer;
import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** The command line of real applications. */
class CommandLineTests {

    @Test
    void asksTheDatabaseThatTheApplicationHas(@Database TestDatabase database) throws Exception {
        CommandLine sample = CommandLine.of(SampleApplication.class, database);
        Answer status = sample.run("status", "--url", database.url(), "--user", database.user());
        assertThat(status.code()).as(status.text()).isZero();
        assertThat(status.text()).startsWith("PostgreSQL: pending").contains("20261101090000  pending");
        assertThat(tables(database)).as("nothing is applied unless a command says so").isZero();
        assertThat(sample.run("upgrade").text()).startsWith("Applied 20261101090000, ");
        Answer drift = sample.run("drift");
        assertThat(drift.text()).isEqualTo("Entities, history and database agree.\n");
        assertThat(drift.code()).isZero();
        assertThat(sample.run("check")).isEqualTo(new Answer(0, "Nothing to do.\n"));
        database.jdbc().sql("ALTER TABLE tasks DROP COLUMN due_date").update();
        Answer broken = sample.run("check");
        assertThat(broken.code()).as(broken.text()).isEqualTo(1);
        assertThat(broken.text()).contains("Add column tasks.due_date");
    }

    /** A few people change an entity at a time, and each change becomes a migration. */
    @Test
    void aChangedEntityIsDraftedUpgradedAndClean(@Database TestDatabase database, @TempDir Path folder)
            throws Exception {
        CommandLine first = CommandLine.of(TaskApplication.class, database).in(folder);
        assertThat(first.run("revision", "--autogenerate", "-m", "create tasks").code()).isZero();
        assertThat(first.run("upgrade").code()).isZero();
        assertThat(first.run("check")).isEqualTo(new Answer(0, "Nothing to do.\n"));
        CommandLine changed = CommandLine.of(dev.aludel.grown.TaskApplication.class, database).in(folder);
        assertThat(changed.run("check")).isEqualTo(new Answer(1, """
                - Add column tasks.priority integer
                Draft what the entities miss: 'migrations revision --autogenerate'.
                """));
        Answer drafted = changed.run("revision", "--autogenerate", "-m", "add priority");
        assertThat(drafted.text()).matches("""
                Wrote .*__add_priority\\.sql:
                - Add column tasks.priority integer
                """);
        assertThat(changed.run("upgrade").text()).matches("Applied \\d{14}\\.\n");
        assertThat(changed.run("check")).isEqualTo(new Answer(0, "Nothing to do.\n"));
    }

    @Test
    void draftsWhereNoDatabaseIs(@TempDir Path folder) throws Exception {
        CommandLine tasks = CommandLine.withoutDatabase(TaskApplication.class).in(folder);
        Answer drafted = tasks.run("revision", "--autogenerate", "--offline");
        assertThat(drafted.text()).startsWith("Wrote ").contains("- Create table tasks");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).singleElement()
                .satisfies((file) -> assertThat(file.getFileName().toString()).endsWith("__create_table_tasks.sql"));
        }
        assertThat(tasks.run("check", "--offline")).isEqualTo(new Answer(0, "Nothing to do.\n"));
        assertThat(tasks.run("check").text()).startsWith("What happened:  No connection to the database could be had");
    }

    @Test
    void aDraftInJavaGoesWhereSpringFindsIt(@TempDir Path folder) throws Exception {
        CommandLine tasks = CommandLine.withoutDatabase(TaskApplication.class).in(folder);
        Answer drafted = tasks.run("revision", "--autogenerate", "--offline", "--java", "--stdout");
        assertThat(drafted.text())
            .startsWith("package %s.migration;\n".formatted(TaskApplication.class.getPackageName()))
            .contains("changes.createTable(\"tasks\", (table) -> {");
    }

    /** The sample has an embedded server on its class path. */
    @Test
    void aServerIsStartedWhereNoneIs(@TempDir Path folder) throws Exception {
        CommandLine tasks = CommandLine.withoutDatabase(TaskApplication.class).in(folder);
        Answer drafted = tasks.run("revision", "--autogenerate", "--shadow", "--stdout");
        assertThat(drafted.code()).as(drafted.text()).isZero();
        assertThat(drafted.text()).contains("CREATE TABLE tasks");
    }

    @Test
    void wrongUseStartsNothing() throws Exception {
        Answer answer = CommandLine.withoutDatabase(SampleApplication.class).run("upgrad");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.text()).startsWith("Unmatched argument at index 0: 'upgrad'").contains("Usage: migrations");
    }

    private static int tables(TestDatabase database) {
        return database.jdbc()
            .sql("select count(*) from information_schema.tables where table_schema = 'public'")
            .query(Integer.class)
            .single();
    }

}
