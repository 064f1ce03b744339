package dev.aludel.actuate;

import java.time.InstantSource;

import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.aludel.Migrations;

/** Auto-configuration of the {@link MigrationsEndpoint}. */
@AutoConfiguration(afterName = "dev.aludel.spring.boot.MigrationAutoConfiguration")
@ConditionalOnClass(ConditionalOnAvailableEndpoint.class)
@ConditionalOnBean(Migrations.class)
public final class MigrationsEndpointAutoConfiguration {

    /**
     * Apart, because its condition cannot even be read where Boot's actuator is absent.
     */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnAvailableEndpoint(MigrationsEndpoint.class)
    @EnableConfigurationProperties(MigrationsEndpointProperties.class)
    static class Available {

        @Bean
        @ConditionalOnMissingBean
        MigrationsEndpoint migrationsEndpoint(ApplicationContext context, MigrationsEndpointProperties properties) {
            MigrationsReports reports = new MigrationsReports(new MigrationsBeans(context), InstantSource.system());
            return new MigrationsEndpoint(reports, properties.showSql());
        }

        @Bean
        @ConditionalOnMissingBean
        MigrationsEndpointWebExtension migrationsEndpointWebExtension(MigrationsEndpoint endpoint,
                MigrationsEndpointProperties properties) {
            return new MigrationsEndpointWebExtension(endpoint, properties.showSql(), properties.roles());
        }

    }

}
