package dev.aludel.sample.database;

import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * The database: the one that {@code SPRING_DATASOURCE_URL} names, else the one that
 * {@code DATABASE_URL} names, else one that the sample starts.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(DatabaseConfiguration.WithoutDataSourceUrl.class)
class DatabaseConfiguration {

    @Bean
    @ConditionalOnProperty("DATABASE_URL")
    JdbcConnectionDetails namedDatabase(@Value("${DATABASE_URL}") String url) {
        return DatabaseUrl.of(url);
    }

    @Bean
    @Conditional(WithoutDatabaseUrl.class)
    SampleServer sampleServer(@Value("${sample.database.folder:target/sample-database}") Path folder) {
        return SampleServer.start(folder);
    }

    @Bean
    @Conditional(WithoutDatabaseUrl.class)
    JdbcConnectionDetails ownDatabase(SampleServer server) {
        return new DatabaseUrl(server.jdbcUrl(), "postgres", "postgres");
    }

    static final class WithoutDataSourceUrl extends NoneNestedConditions {

        WithoutDataSourceUrl() {
            super(ConfigurationPhase.PARSE_CONFIGURATION);
        }

        @ConditionalOnProperty("spring.datasource.url")
        static class DataSourceUrl {

        }

    }

    static final class WithoutDatabaseUrl extends NoneNestedConditions {

        WithoutDatabaseUrl() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnProperty("DATABASE_URL")
        static class Named {

        }

    }

}
