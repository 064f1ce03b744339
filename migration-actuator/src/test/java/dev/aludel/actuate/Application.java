package dev.aludel.actuate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.web.client.RestClient;

import dev.aludel.MigrationSettings;
import dev.aludel.Migrations;
import dev.aludel.drift.WantedSchema;
import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.Identity;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Table;
import dev.aludel.testing.TestDatabase;

/** An application with the endpoint, on a port of its own. */
final class Application implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private final RestClient client;

    private Application(ConfigurableApplicationContext context) {
        this.context = context;
        int port = ((ServletWebServerApplicationContext) context).getWebServer().getPort();
        this.client = RestClient.builder()
            .baseUrl("http://localhost:" + port)
            .defaultStatusHandler((status) -> true, (request, response) -> {
            })
            .build();
    }

    static Application start(Map<String, Migrations> beans, String... properties) {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--spring.application.name=tasks",
                "--spring.main.banner-mode=off", "--management.endpoints.web.exposure.include=health,migrations",
                "--spring.autoconfigure.exclude=org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"));
        List.of(properties).forEach((property) -> arguments.add("--" + property));
        return new Application(new SpringApplicationBuilder(Configuration.class).web(WebApplicationType.SERVLET)
            .initializers((context) -> beans
                .forEach((name, migrations) -> context.getBeanFactory().registerSingleton(name, migrations)))
            .run(arguments.toArray(String[]::new)));
    }

    /** A database at revision 2 of 3, whose entities know one column more. */
    static Migrations tasks(TestDatabase database) {
        return tasks(database, database.user(), database.password());
    }

    /** The same, for a user of that name and password. */
    static Migrations tasks(TestDatabase database, String user, String password) {
        Migrations migrations = Migrations.of(new DriverManagerDataSource(database.url(), user, password),
                MigrationSettings.defaults()
                    .run((run) -> run.as("tasks", "1.4.0"))
                    .withEntities(() -> Optional.of(WantedSchema.of(entities()))));
        migrations.upgrade("2");
        database.jdbc().sql("INSERT INTO tasks (title, priority) VALUES ('Water the plants', 'low')").update();
        return migrations;
    }

    /** A database's migrations as an older version of the application knows them. */
    static Migrations older(TestDatabase database) {
        return Migrations.of(database.dataSource(),
                MigrationSettings.defaults().source((source) -> source.withLocations("classpath:older")));
    }

    private static Schema entities() {
        return Schema.of(
                Table
                    .of(QualifiedName.of("tasks"),
                            Column.of("id", DataType.of("bigint"))
                                .mandatory()
                                .filledBy(new Identity(false, SequenceOptions.DEFAULTS)),
                            Column.of("title", DataType.of("varchar", 300)).mandatory(),
                            Column.of("due_date", DataType.of("date")))
                    .with(PrimaryKey.of("tasks_pkey", List.of("id"))));
    }

    ResponseEntity<String> get(String path) {
        return this.client.get().uri(path).retrieve().toEntity(String.class);
    }

    /** The same, for somebody who accepts that. */
    ResponseEntity<String> get(String path, String accepted) {
        return this.client.get().uri(path).header("Accept", accepted).retrieve().toEntity(String.class);
    }

    ResponseEntity<String> post(String path) {
        return this.client.post().uri(path).retrieve().toEntity(String.class);
    }

    @Override
    public void close() {
        this.context.close();
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Configuration {

    }

}
