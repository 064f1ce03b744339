package dev.aludel.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import dev.aludel.readme.TaskApplication;
import dev.aludel.testing.Database;
import dev.aludel.testing.DocumentPage;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** The README shows what really happens. */
@ExtendWith(OutputCaptureExtension.class)
class ReadmeTests {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final DocumentPage readme = DocumentPage.of("README.md");

    @Test
    void theExampleIsAnApplication(@Database TestDatabase database, @TempDir Path folder) throws Exception {
        this.readme.quotes("src/main/java/com/example/Task.java",
                Files.readString(DocumentPage.root().resolve("sample-app/src/test/java/dev/aludel/readme/Task.java"))
                    .replaceFirst("package .*;", "package com.example;"));
        CommandLine.Answer drafted = CommandLine.of(TaskApplication.class, database)
            .in(folder)
            .run("revision", "--autogenerate", "-m", "create tasks");
        this.readme.quotes("java -jar target/tasks.jar migrations revision --autogenerate -m \"create tasks\"",
                drafted.text()
                    .replace(folder.toString(), "src/main/resources/db/migration")
                    .replaceAll("V\\d{14}", "V20261120103000"));
        Path migration = folder.resolve("V20261120103000__create_tasks.sql");
        try (Stream<Path> files = Files.list(folder)) {
            Files.move(files.findFirst().orElseThrow(), migration);
        }
        this.readme.quotes("V20261120103000__create_tasks.sql",
                Files.readString(migration).replaceAll("on \\d{4}-\\d\\d-\\d\\d", "on 2026-11-20"));
        try (RunningSample example = RunningSample.start(TaskApplication.class, database,
                "--aludel.locations=filesystem:" + folder, "--spring.application.name=application",
                "--spring.application.version=1.0.0", "--management.endpoints.web.exposure.include=health,migrations",
                "--spring.jpa.hibernate.ddl-auto=validate")) {
            JsonNode status = example.json("/actuator/migrations");
            ObjectNode shown = (ObjectNode) status.at("/contexts/application/beans/migrations/migrations/0");
            shown.put("file", "db/migration/V20261120103000__create_tasks.sql")
                .put("appliedAt", "2026-11-20T10:31:00Z")
                .put("appliedBy", "tasks")
                .put("durationMillis", 12);
            this.readme.quotes("curl localhost:8080/actuator/migrations", JSON.writeValueAsString(status));
        }
    }

    @Test
    void theSampleSectionIsAStoryThatHappens(@Database TestDatabase database, @TempDir Path folder,
            CapturedOutput output) throws IOException {
        String locations = "--aludel.locations=classpath:db/migration,filesystem:" + folder;
        Path migration = folder.resolve("V20261122100000__add_estimate_to_tasks.sql");
        try (RunningSample sample = RunningSample.start(database, locations)) {
            this.readme.quotes("the tasks", JSON.writeValueAsString(sample.json("/tasks")));
            this.readme.quotes("at the head", JSON.writeValueAsString(summary(sample)));
        }
        Files.writeString(migration, this.readme.quotation("V20261122100000__add_estimate_to_tasks.sql"));
        try (RunningSample sample = RunningSample.start(database, locations)) {
            this.readme.quotes("one more", JSON.writeValueAsString(summary(sample)));
        }
        RunningSample.run(SampleApplication.class, database, locations, "--sample.downgrade=-1");
        this.readme.quotes("taken back",
                Pattern.compile("The database stands at .*")
                    .matcher(output)
                    .results()
                    .findFirst()
                    .orElseThrow()
                    .group());
        Files.delete(migration);
        try (RunningSample sample = RunningSample.start(database, locations)) {
            assertThat(summary(sample)).isEqualTo(JSON.readTree(this.readme.quotation("at the head")));
        }
    }

    /** What the README's jq filter leaves. */
    private static JsonNode summary(RunningSample sample) {
        return ((ObjectNode) sample.endpoint(""))
            .retain(List.of("verdict", "nextAction", "current", "applied", "pending"));
    }

}
