package dev.aludel.spring.boot.container;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.testcontainers.postgresql.PostgreSQLContainer;

import dev.aludel.Migrations;
import dev.aludel.report.StatusVerdict;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application whose database is a container with {@code @ServiceConnection}. It needs
 * a Docker engine, so it is not among the tests that run everywhere:
 * {@code -Dtest=ServiceConnectionCheck}.
 */
@SpringBootTest
class ServiceConnectionCheck {

    @Test
    void databaseOfTheContainerIsUpgraded(@Autowired Migrations migrations) {
        assertThat(migrations.lastStatus()).hasValueSatisfying((status) -> {
            assertThat(status.verdict()).isEqualTo(StatusVerdict.UP_TO_DATE);
            assertThat(status.applied()).isPositive();
        });
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {

        @Bean
        @ServiceConnection
        PostgreSQLContainer database() {
            return new PostgreSQLContainer("postgres:17-alpine");
        }

    }

}
