package dev.aludel.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** The sample's own command line, each command in a process of its own. */
class CommandLineTests {

    @Test
    void asksTheDatabaseThatTheApplicationHas(@Database TestDatabase database) throws Exception {
        Answer status = run(database, "status");
        assertThat(status.code()).as(status.text()).isZero();
        assertThat(status.text()).startsWith("PostgreSQL: pending").contains("20261101090000  pending");
        assertThat(tables(database)).as("nothing is applied unless a command says so").isZero();
        Answer upgrade = run(database, "upgrade");
        assertThat(upgrade.text()).startsWith("Applied 20261101090000, ");
        Answer drift = run(database, "drift");
        assertThat(drift.text()).isEqualTo("Entities, history and database agree.\n");
        assertThat(drift.code()).isZero();
        database.jdbc().sql("ALTER TABLE tasks DROP COLUMN due_date").update();
        Answer broken = run(database, "check");
        assertThat(broken.code()).as(broken.text()).isEqualTo(1);
        assertThat(broken.text()).contains("Add column tasks.due_date");
    }

    @Test
    void wrongUseStartsNothing() throws Exception {
        Answer answer = run(null, "upgrad");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.text()).startsWith("Unmatched argument at index 0: 'upgrad'").contains("Usage: migrations");
    }

    private static int tables(TestDatabase database) {
        return database.jdbc()
            .sql("select count(*) from information_schema.tables where table_schema = 'public'")
            .query(Integer.class)
            .single();
    }

    private static Answer run(TestDatabase database, String command) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                SampleApplication.class.getName(), "migrations", command));
        if (database != null) {
            line.addAll(List.of("--url", database.url(), "--user", database.user()));
        }
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        if (database != null) {
            builder.environment().put("SPRING_DATASOURCE_URL", database.url());
            builder.environment().put("SPRING_DATASOURCE_USERNAME", database.user());
            builder.environment().put("SPRING_DATASOURCE_PASSWORD", database.password());
            builder.environment().put("ALUDEL_PASSWORD", database.password());
        }
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }

    private record Answer(int code, String text) {
    }

}
