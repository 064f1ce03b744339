package dev.aludel.sample;

import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.util.UriUtils;

import dev.aludel.Migrations;
import dev.aludel.report.StatusVerdict;
import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** The whole sample on an empty database. */
@Database
class SampleApplicationTests {

    @Test
    void upgradesItsDatabaseAndServesTasks(TestDatabase database) {
        try (RunningSample sample = RunningSample.start(database)) {
            assertThat(sample.endpoint("").get("verdict").asString()).isEqualTo("up-to-date");
            assertThat(sample.endpoint("").get("current").get(0).asString()).isEqualTo("20261121090000");
            assertThat(sample.json("/tasks").findValuesAsString("title")).containsExactly("Water the plants",
                    "Renew the certificate");
        }
    }

    @Test
    void migrationsMakeWhatTheEntitiesWant(TestDatabase database) {
        try (RunningSample sample = RunningSample.start(database)) {
            assertThat(sample.endpoint("/drift").toString())
                .matches("\\{\"verdict\":\"none\",\"comparedAt\":\"[^\"]+\",\"differences\":\\[],\"unmapped\":\\[],"
                        + "\"manualChanges\":\\[],\"otherTools\":\\[],\"gaps\":\\[]}");
        }
    }

    @Test
    void nothingIsDangerousThatNobodyAccepted(TestDatabase database) {
        try (RunningSample sample = RunningSample.start(database)) {
            assertThat(sample.endpoint("/safety").has("worst")).isFalse();
            assertThat(sample.endpoint("/safety/20261120080000").get("findings").findValuesAsString("rule"))
                .contains("drop-column");
        }
    }

    @Test
    void isReadyAtTheHead(TestDatabase database) {
        try (RunningSample sample = RunningSample.start(database)) {
            assertThat(sample.get("/actuator/health/readiness")).contains("\"status\":\"UP\"", "\"migrations\":{",
                    "\"verdict\":\"up-to-date\"");
            assertThat(sample.get("/actuator/health/liveness")).doesNotContain("migrations");
        }
    }

    @Test
    void restartsOnItsDatabaseWithoutDoingAnything(TestDatabase database) {
        RunningSample.start(database).close();
        try (RunningSample sample = RunningSample.start(database)) {
            assertThat(sample.json("/tasks")).hasSize(2);
            assertThat(database.jdbc().sql("SELECT count(*) FROM aludel_log").query(Long.class).single())
                .isEqualTo(sample.endpoint("").get("applied").asLong());
        }
    }

    @Test
    void findsTheDatabaseThatAPlatformNames(TestDatabase database) {
        String credentials = UriUtils.encode(database.user(), UTF_8) + ":"
                + UriUtils.encode(database.password(), UTF_8);
        String address = database.url().replace("jdbc:postgresql://", "postgresql://" + credentials + "@");
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(SampleApplication.class)
            .run("--server.port=0", "--spring.datasource.url=", "--DATABASE_URL=" + address)) {
            assertThat(context.getBean(Migrations.class).status().verdict()).isEqualTo(StatusVerdict.UP_TO_DATE);
            assertThat(database.jdbc().sql("SELECT count(*) FROM tasks").query(Long.class).single()).isEqualTo(2);
        }
    }

    @Test
    void everythingCanBeTakenBackAndAppliedAgain(TestDatabase database) {
        try (RunningSample sample = RunningSample.start(database)) {
            sample.migrations().downgrade("base");
            assertThat(sample.migrations().status().applied()).isZero();
            sample.migrations().upgrade("head");
            assertThat(sample.migrations().status().verdict()).isEqualTo(StatusVerdict.UP_TO_DATE);
            assertThat(sample.endpoint("/drift").get("verdict").asString()).isEqualTo("none");
        }
    }

}
