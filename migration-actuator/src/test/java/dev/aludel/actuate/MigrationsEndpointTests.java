package dev.aludel.actuate;

import java.security.Principal;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.Show;
import org.springframework.context.ApplicationContext;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

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
                .startsWith("{\"contexts\":{\"tasks\":{\"beans\":{\"migrations\":{\"verdict\":\"up-to-date\","
                        + "\"ready\":true,\"nextAction\":\"Nothing to do now: 3 is held until ");
        }
    }

    @Test
    void showsNoSqlUnlessToldTo(TestDatabase database) {
        try (Application application = Application.start(Map.of("migrations", Application.tasks(database)))) {
            for (String path : new String[] { "", "/1", "/3", "/safety", "/safety/3", "/drift", "/report",
                    "/advice" }) {
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
    void showsSqlToThoseWhoAreAuthorized(TestDatabase database) {
        MigrationsReports reports = new MigrationsReports(new MigrationsBeans(contextWith(Application.tasks(database))),
                InstantSource.system());
        MigrationsEndpointWebExtension extension = new MigrationsEndpointWebExtension(
                new MigrationsEndpoint(reports, Show.WHEN_AUTHORIZED), Show.WHEN_AUTHORIZED, Set.of("KEEPER"));
        assertThat(String.valueOf(extension.migration(new User("KEEPER"), "3", null, ReportForm.V3)))
            .contains("ALTER TABLE");
        assertThat(String.valueOf(extension.migration(new User("GUEST"), "3", null, ReportForm.V3)))
            .contains("drop-column")
            .doesNotContain("ALTER TABLE");
        assertThat(String.valueOf(extension.reportOnMigration(new User("GUEST"), "safety", "3", null)))
            .contains("drop-column")
            .doesNotContain("ALTER TABLE");
    }

    @Test
    void showsSqlOfTheReportToThoseWhoAreAuthorized(TestDatabase database) {
        try (Application application = Application.start(Map.of("migrations", Application.tasks(database)),
                "management.endpoint.migrations.show-sql=always")) {
            assertThat(application.get("/actuator/migrations/report").getBody()).contains("ALTER TABLE tasks DROP");
        }
    }

    @Test
    void theReportIsADocumentForThoseWhoAskForOne(TestDatabase database) {
        try (Application application = Application.start(Map.of("migrations", Application.tasks(database)))) {
            ResponseEntity<String> markdown = application.get("/actuator/migrations/report", "text/markdown");
            assertThat(markdown.getHeaders().getFirst("Content-Type")).isEqualTo("text/markdown;charset=UTF-8");
            assertThat(markdown.getBody()).startsWith("# Database Migration Report\n\n**Title:** drop priority  \n")
                .contains("## Advice")
                .doesNotContain("ALTER TABLE");
            assertThat(application.get("/actuator/migrations/report", "text/plain").getBody())
                .startsWith("Database Migration Report\n")
                .doesNotContain("**", "ALTER TABLE");
            assertThat(application.get("/actuator/migrations/3", "text/markdown").getStatusCode())
                .isEqualTo(HttpStatus.NOT_ACCEPTABLE);
        }
    }

    @Test
    void whoAsksForAnyFormGetsJson(TestDatabase database) {
        try (Application application = Application.start(Map.of("migrations", Application.tasks(database)))) {
            for (String accepted : new String[] { "*/*", "application/json",
                    "application/vnd.spring-boot.actuator.v3+json",
                    "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8" }) {
                assertThat(application.get("/actuator/migrations/report", accepted).getBody()).as(accepted)
                    .startsWith("{\"contexts\":{\"tasks\":{\"beans\":{\"migrations\":{\"title\":\"drop priority\"");
            }
        }
    }

    @Test
    void onlyReads(TestDatabase database) {
        try (Application application = Application.start(Map.of("migrations", Application.tasks(database)),
                "management.endpoints.access.default=unrestricted")) {
            assertThat(application.post("/actuator/migrations").getStatusCode())
                .isEqualTo(HttpStatus.METHOD_NOT_ALLOWED);
            assertThat(application.post("/actuator/migrations/3").getStatusCode())
                .isEqualTo(HttpStatus.METHOD_NOT_ALLOWED);
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
                .containsPattern("\\{\"verdict\":\"not-known-yet\",\"comparedAt\":\"[^\"]+\",\"differences\":\\[],"
                        + "\"unmapped\":\\[],\"manualChanges\":\\[],\"otherTools\":\\[],\"gaps\":\\[]}");
        }
    }

    @Test
    void showsNoPassword(TestDatabase database) {
        database.jdbc().sql("CREATE ROLE keeper_of_tasks LOGIN SUPERUSER PASSWORD 'open-sesame-7'").update();
        try {
            try (Application application = Application.start(
                    Map.of("migrations", Application.tasks(database, "keeper_of_tasks", "open-sesame-7")),
                    "management.endpoint.migrations.show-sql=always")) {
                for (String path : new String[] { "", "/1", "/3", "/safety", "/safety/3", "/drift", "/report",
                        "/advice" }) {
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

    private static ApplicationContext contextWith(Migrations migrations) {
        StaticApplicationContext context = new StaticApplicationContext();
        context.getBeanFactory().registerSingleton("migrations", migrations);
        context.refresh();
        return context;
    }

    /** Somebody with one role. */
    private record User(String role) implements SecurityContext, Principal {

        @Override
        public Principal getPrincipal() {
            return this;
        }

        @Override
        public boolean isUserInRole(String name) {
            return this.role.equals(name);
        }

        @Override
        public String getName() {
            return "ada";
        }

    }

}
