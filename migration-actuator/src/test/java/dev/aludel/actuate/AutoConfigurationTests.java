package dev.aludel.actuate;

import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

import dev.aludel.Migrations;
import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** When endpoint and health are there, and when they keep out of the way. */
@Database
class AutoConfigurationTests {

    private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(EndpointAutoConfiguration.class,
                MigrationsEndpointAutoConfiguration.class, MigrationsHealthContributorAutoConfiguration.class));

    private final WebApplicationContextRunner exposed = this.runner
        .withPropertyValues("management.endpoints.web.exposure.include=migrations");

    @Test
    void endpointAndHealthAreThereWhereMigrationsAre(TestDatabase database) {
        this.exposed.withBean("migrations", Migrations.class, () -> Migrations.of(database.dataSource()))
            .run((context) -> assertThat(context).hasSingleBean(MigrationsEndpoint.class)
                .hasSingleBean(MigrationsEndpointWebExtension.class)
                .getBean("migrationsHealthContributor")
                .isInstanceOf(MigrationsHealthIndicator.class));
    }

    @Test
    void healthHasAPartForEachDatabase(TestDatabase first, TestDatabase second) {
        this.exposed.withBean("first", Migrations.class, () -> Migrations.of(first.dataSource()))
            .withBean("second", Migrations.class, () -> Migrations.of(second.dataSource()))
            .run((context) -> {
                CompositeHealthContributor health = (CompositeHealthContributor) context
                    .getBean("migrationsHealthContributor");
                assertThat(health.getContributor("first")).isNotNull();
                assertThat(health.getContributor("second")).isNotNull();
            });
    }

    @Test
    void nothingIsThereWithoutMigrations() {
        this.exposed.run((context) -> assertThat(context).hasNotFailed()
            .doesNotHaveBean(MigrationsEndpoint.class)
            .doesNotHaveBean("migrationsHealthContributor"));
    }

    @Test
    void endpointIsNotThereUnlessExposed(TestDatabase database) {
        this.runner.withBean("migrations", Migrations.class, () -> Migrations.of(database.dataSource()))
            .run((context) -> assertThat(context).doesNotHaveBean(MigrationsEndpoint.class));
    }

    @Test
    void healthCanBeSwitchedOff(TestDatabase database) {
        this.exposed.withPropertyValues("management.health.migrations.enabled=false")
            .withBean("migrations", Migrations.class, () -> Migrations.of(database.dataSource()))
            .run((context) -> assertThat(context).hasSingleBean(MigrationsEndpoint.class)
                .doesNotHaveBean("migrationsHealthContributor"));
    }

    @Test
    void bothBackOffWithoutBootsActuator(TestDatabase database) {
        new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MigrationsEndpointAutoConfiguration.class,
                    MigrationsHealthContributorAutoConfiguration.class))
            .withClassLoader(
                    new FilteredClassLoader("org.springframework.boot.actuate", "org.springframework.boot.health"))
            .withBean("migrations", Migrations.class, () -> Migrations.of(database.dataSource()))
            .run((context) -> assertThat(context).hasNotFailed()
                .doesNotHaveBean("migrationsEndpoint")
                .doesNotHaveBean("migrationsHealthContributor"));
    }

    @Test
    void anApplicationMayHaveItsOwnHealth(TestDatabase database) {
        this.exposed.withBean("migrations", Migrations.class, () -> Migrations.of(database.dataSource()))
            .withBean("migrationsHealthIndicator", HealthContributor.class,
                    () -> new MigrationsHealthIndicator(Migrations.of(database.dataSource())))
            .run((context) -> assertThat(context).doesNotHaveBean("migrationsHealthContributor"));
    }

}
