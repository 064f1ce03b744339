package dev.aludel.actuate;

import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;

import dev.aludel.Migrations;
import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** The endpoint over HTTP, on real databases. */
@Database
class MigrationsEndpointTests {

    @Test
    void verdictAndNextActionComeFirst(TestDatabase database) {
        try (Application application = Application.start(Map.of("migrations", Application.tasks(database)))) {
            assertThat(application.get("/actuator/migrations").getBody())
                .startsWith("{\"contexts\":{\"tasks\":{\"beans\":{\"migrations\":{\"verdict\":\"pending\","
                        + "\"nextAction\":\"Upgrade: 3 is pending.\"");
        }
    }

    @Test
    void showsNoSqlUnlessToldTo(TestDatabase database) {
        try (Application application = Application.start(Map.of("migrations", Application.tasks(database)))) {
            for (String path : new String[] { "", "/1", "/3", "/safety", "/safety/3", "/drift" }) {
                assertThat(application.get("/actuator/migrations" + path).getBody()).as(path)
                    .doesNotContain("ALTER TABLE", "CREATE TABLE");
            }
        }
    }

    @Test
    void showsSqlToNobodyWhoIsNotAuthorized(TestDatabase database) {
        try (Application application = Application.start(Map.of("migrations", Application.tasks(database)),
                "management.endpoint.migrations.show-sql=when-authorized")) {
            assertThat(application.get("/actuator/migrations/3").getBody()).contains("\"revision\":\"3\"")
                .doesNotContain("ALTER TABLE");
        }
    }

    @Test
    void knowsNothingOfOtherRevisions(TestDatabase database) {
        try (Application application = Application.start(Map.of("migrations", Application.tasks(database)))) {
            assertThat(application.get("/actuator/migrations/4").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(application.get("/actuator/migrations/safety/4").getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(application.get("/actuator/migrations/drift/1").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void picksOneDataSource(TestDatabase tasks, TestDatabase empty) {
        Map<String, Migrations> beans = new LinkedHashMap<>();
        beans.put("tasksMigrations", Application.tasks(tasks));
        beans.put("emptyMigrations", Migrations.of(empty.dataSource()));
        try (Application application = Application.start(beans)) {
            assertThat(application.get("/actuator/migrations").getBody()).contains("\"tasksMigrations\":{",
                    "\"emptyMigrations\":{");
            assertThat(application.get("/actuator/migrations?dataSource=emptyMigrations").getBody())
                .contains("\"emptyMigrations\":{")
                .doesNotContain("tasksMigrations");
            assertThat(application.get("/actuator/migrations?dataSource=other").getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void driftIsNotKnownWhereThereAreNoEntities(TestDatabase database) {
        try (Application application = Application.start(Map.of("migrations", Migrations.of(database.dataSource())))) {
            assertThat(application.get("/actuator/migrations/drift").getBody())
                .contains("{\"verdict\":\"not-known-yet\",\"differences\":[],\"unmapped\":[]}");
        }
    }

    @Test
    void showsNoPassword(TestDatabase database) {
        database.jdbc().sql("CREATE ROLE keeper_of_tasks LOGIN SUPERUSER PASSWORD 'open-sesame-7'").update();
        try {
            try (Application application = Application.start(
                    Map.of("migrations", Application.tasks(database, "keeper_of_tasks", "open-sesame-7")),
                    "management.endpoint.migrations.show-sql=always")) {
                for (String path : new String[] { "", "/1", "/3", "/safety", "/safety/3", "/drift" }) {
                    assertThat(application.get("/actuator/migrations" + path).getBody()).as(path)
                        .contains("contexts")
                        .doesNotContain("open-sesame-7", "jdbc:");
                }
            }
        }
        finally {
            database.jdbc().sql("DROP OWNED BY keeper_of_tasks").update();
            database.jdbc().sql("DROP ROLE keeper_of_tasks").update();
        }
    }

}
