package dev.aludel.actuate;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.CompositeHealthContributorConfiguration;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.aludel.Migrations;

/** Auto-configuration of the {@link MigrationsHealthIndicator}, one for each database. */
@AutoConfiguration(afterName = "dev.aludel.spring.boot.MigrationAutoConfiguration")
@ConditionalOnClass(ConditionalOnEnabledHealthIndicator.class)
@ConditionalOnBean(Migrations.class)
public final class MigrationsHealthContributorAutoConfiguration {

    /** Apart, because its condition cannot even be read where Boot's health is absent. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnEnabledHealthIndicator("migrations")
    static class Enabled extends CompositeHealthContributorConfiguration<MigrationsHealthIndicator, Migrations> {

        Enabled() {
            super(MigrationsHealthIndicator::new);
        }

        @Bean
        @ConditionalOnMissingBean(name = { "migrationsHealthIndicator", "migrationsHealthContributor" })
        HealthContributor migrationsHealthContributor(ConfigurableListableBeanFactory beans) {
            return createContributor(beans, Migrations.class);
        }

    }

}
