package dev.aludel.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.aludel.MigrationSettings;
import dev.aludel.Migrations;
import dev.aludel.draft.DraftFolder;
import dev.aludel.draft.DraftPackage;
import dev.aludel.drift.WantedSchema;
import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.testing.Database;
import dev.aludel.testing.DocumentPage;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code docs/command-line.md} shows what commands really print. */
class CommandLinePageTests {

    private final DocumentPage page = DocumentPage.of("docs/command-line.md");

    @TempDir
    private Path module;

    private Schema wanted = tasks(Column.of("title", DataType.of("varchar", 200)).mandatory());

    @Test
    void thePageTellsWhatHappens(@Database TestDatabase database) throws IOException {
        quote(database, "init");
        Files.writeString(path().resolve("V1__create_tasks.sql"),
                run(database, "revision", "--autogenerate", "--stdout", "-m", "create tasks"));
        run(database, "upgrade");
        this.wanted = tasks(Column.of("summary", DataType.of("text")));
        quote(database, "check");
        quote(database, "diff", "--from", "database", "--to", "entities");
        quote(database, "diff", "--from", "database", "--to", "entities", "--json");
        quote(database, "revision", "--autogenerate", "-m", "summarize tasks");
        this.page.quotes("V3__summarize_tasks_contract.sql",
                dated(this.path().resolve("V3__summarize_tasks_contract.sql")));
    }

    @Test
    void thePageOfJavaMigrationsShowsADraft(@Database TestDatabase database) throws IOException {
        Files.createDirectories(path());
        Files.writeString(path().resolve("V1__create_tasks.sql"),
                "CREATE TABLE tasks (id bigint PRIMARY KEY, title varchar(200) NOT NULL);");
        run(database, "upgrade");
        Files.createDirectories(this.module.resolve("src/main/java"));
        this.wanted = tasks(Column.of("summary", DataType.of("text")));
        run(database, "revision", "--autogenerate", "--java", "-m", "summarize tasks");
        DocumentPage.of("docs/java-migrations.md")
            .quotes("V2__Summarize_tasks.java",
                    dated(this.module.resolve("src/main/java/com/acme/tasks/V2__Summarize_tasks.java")));
    }

    private static String dated(Path file) throws IOException {
        return Files.readString(file).replaceAll("on \\d{4}-\\d\\d-\\d\\d", "on 2026-11-20");
    }

    private void quote(TestDatabase database, String... words) {
        this.page.quotes("migrations " + String.join(" ", words).replaceAll("-m (.*)", "-m \"$1\""),
                run(database, words));
    }

    private String run(TestDatabase database, String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandRequest request = MigrationCommands.read(new PrintWriter(out, true), new PrintWriter(err, true), words);
        request.run(() -> migrations(database));
        assertThat(err).hasToString("");
        return out.toString().replace(this.module + "/", "");
    }

    private Migrations migrations(TestDatabase database) {
        return Migrations.of(database.dataSource(),
                MigrationSettings.defaults()
                    .source((source) -> source.withLocations("filesystem:" + this.path()))
                    .drafts((drafts) -> drafts.in(DraftFolder.of(this.path()))
                        .in(new DraftPackage(this.module.resolve("src/main/java"), "com.acme.tasks")))
                    .withEntities(() -> Optional.of(WantedSchema.of(this.wanted))));
    }

    private Path path() {
        return this.module.resolve("src/main/resources/db/migration");
    }

    private static Schema tasks(Column column) {
        return Schema
            .of(Table.of(QualifiedName.of("tasks"), List.of(Column.of("id", DataType.of("bigint")).mandatory(), column))
                .with(PrimaryKey.of(null, List.of("id"))));
    }

}
