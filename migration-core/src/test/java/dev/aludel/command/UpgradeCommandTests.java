package dev.aludel.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.aludel.MigrationSettings;
import dev.aludel.Migrations;
import dev.aludel.safety.Severity;
import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class UpgradeCommandTests {

    @TempDir
    private Path path;

    @Test
    void tellsHowFarBatchesCameAndWhatIsHeld(@Database TestDatabase database) throws IOException {
        Files.writeString(this.path.resolve("V1__tasks.sql"), """
                CREATE TABLE tasks (id bigint PRIMARY KEY, note text);
                INSERT INTO tasks SELECT generate_series(1, 3);
                """);
        assertThat(run(database, "upgrade")).isEqualTo("Applied 1.\n");
        Files.writeString(this.path.resolve("V2__fill.sql"),
                "-- migrate:backfill\nUPDATE tasks SET note = 'x' WHERE id > 1;");
        Files.writeString(this.path.resolve("V3__drop.sql"),
                "-- migrate:phase contract\n-- migrate:up\nALTER TABLE tasks DROP COLUMN note;");
        assertThat(run(database, "upgrade")).isEqualTo("""
                2: went through 3 rows of tasks, 2 changed
                Applied 2.
                3 is held until another version than 2.0 of the application starts.
                """);
        assertThat(run(database, "upgrade")).isEqualTo("""
                Nothing is pending.
                3 is held until another version than 2.0 of the application starts.
                """);
        assertThat(run(database, "check")).isEqualTo(
                """
                        Nothing to do now: 3 is held until another version than 2.0 of the application starts. When no old version runs any more, 'migrations upgrade --contract' applies it.
                        """);
        assertThat(run(database, "upgrade", "--contract")).isEqualTo("Applied 3.\n");
    }

    private String run(TestDatabase database, String... words) {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        ExitCode code = MigrationCommands.read(writer, writer, words)
            .run(() -> Migrations.of(database.dataSource(),
                    MigrationSettings.defaults()
                        .source((source) -> source.withLocations("filesystem:" + this.path))
                        .safety((safety) -> safety.withFailOn(Severity.BLOCKER))
                        .run((run) -> run.as("shop", "2.0"))));
        assertThat(code).isEqualTo(ExitCode.DONE);
        return out.toString();
    }

}
