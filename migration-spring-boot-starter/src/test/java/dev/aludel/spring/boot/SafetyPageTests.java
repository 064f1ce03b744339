package dev.aludel.spring.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import dev.aludel.Migrations;
import dev.aludel.safety.MigrationRefused;
import dev.aludel.testing.Database;
import dev.aludel.testing.DocumentPage;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** {@code docs/safety.md} shows what is refused in production, and runs elsewhere. */
@ExtendWith(OutputCaptureExtension.class)
class SafetyPageTests {

    private static final DocumentPage PAGE = DocumentPage.of("docs/safety.md");

    @TempDir
    private Path path;

    private TestDatabase database;

    @BeforeEach
    void orders(@Database TestDatabase emptyDatabase) throws IOException {
        this.database = emptyDatabase;
        Path migrations = Files.createDirectory(this.path.resolve("migrations"));
        for (String file : List.of("application.yml", "application-prod.yml")) {
            Files.writeString(this.path.resolve(file), PAGE.quotation(file));
        }
        Files.writeString(migrations.resolve("V1__create_orders.sql"),
                "CREATE TABLE orders (id bigint PRIMARY KEY, customer text, note text);");
        try (ConfigurableApplicationContext context = start()) {
            assertThat(context.getBean(Migrations.class).status().current()).containsExactly("1");
        }
        this.database.jdbc().sql("insert into orders select n, 'a' from generate_series(1, 20) n").update();
        Files.writeString(migrations.resolve("V2__index_customers.sql"), PAGE.quotation("V2__index_customers.sql"));
    }

    @Test
    void developmentIsLenient() {
        try (ConfigurableApplicationContext context = start()) {
            assertThat(context.getBean(Migrations.class).status().current()).containsExactly("2");
        }
    }

    @Test
    void productionStopsBeforeAnythingRan(CapturedOutput output) {
        assertThatExceptionOfType(MigrationRefused.class).isThrownBy(() -> {
            try {
                start("prod");
            }
            catch (RuntimeException ex) {
                throw refusal(ex);
            }
        });
        String told = output.getOut();
        String report = told.substring(told.lastIndexOf("APPLICATION FAILED TO START"));
        PAGE.quotes("the start in production",
                report.substring(report.indexOf("Description:")).replace(this.path.toString() + "/", ""));
        assertThat(this.database.jdbc().sql("select to_regclass('ix_orders_customer')").query(String.class).optional())
            .isEmpty();
        assertThat(this.database.jdbc().sql("select revision from aludel_history").query(String.class).list())
            .containsExactly("1");
    }

    private static RuntimeException refusal(RuntimeException failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof MigrationRefused)) {
            cause = cause.getCause();
        }
        return (cause instanceof MigrationRefused refused) ? refused : failure;
    }

    private ConfigurableApplicationContext start(String... profiles) {
        SpringApplication application = new SpringApplication(Orders.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setAdditionalProfiles(profiles);
        List<String> arguments = new ArrayList<>(List.of("--spring.config.location=file:" + this.path + "/",
                "--aludel.locations=filesystem:" + this.path.resolve("migrations")));
        for (String property : Connected.properties("spring.datasource", this.database, "username")) {
            arguments.add("--" + property);
        }
        return application.run(arguments.toArray(String[]::new));
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({ DataSourceAutoConfiguration.class, MigrationAutoConfiguration.class })
    static class Orders {

    }

}
