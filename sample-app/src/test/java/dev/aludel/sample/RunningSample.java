package dev.aludel.sample;

import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.aludel.Migrations;
import dev.aludel.testing.TestDatabase;

/** An application that runs on a port of its own, on a test's database. */
final class RunningSample implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final ConfigurableApplicationContext context;

    private RunningSample(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts the sample. */
    static RunningSample start(TestDatabase database, String... arguments) {
        return start(SampleApplication.class, database, arguments);
    }

    /** Starts another application likewise. */
    static RunningSample start(Class<?> application, TestDatabase database, String... arguments) {
        return new RunningSample(run(application, database, arguments));
    }

    /** Starts an application that may end by itself. */
    static ConfigurableApplicationContext run(Class<?> application, TestDatabase database, String... arguments) {
        List<String> all = new ArrayList<>(List.of("--server.port=0", "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password()));
        all.addAll(List.of(arguments));
        return new SpringApplicationBuilder(application).run(all.toArray(String[]::new));
    }

    /** What a path gives. */
    String get(String path) {
        int port = ((ServletWebServerApplicationContext) this.context).getWebServer().getPort();
        String body = RestClient.create("http://localhost:" + port).get().uri(path).retrieve().body(String.class);
        return (body != null) ? body : "";
    }

    /** What a path gives, as JSON. */
    JsonNode json(String path) {
        return JSON.readTree(get(path));
    }

    /** What the endpoint says of the only database. */
    JsonNode endpoint(String path) {
        return json("/actuator/migrations" + path).at("/contexts/sample-app/beans/migrations");
    }

    Migrations migrations() {
        return this.context.getBean(Migrations.class);
    }

    @Override
    public void close() {
        this.context.close();
    }

}
