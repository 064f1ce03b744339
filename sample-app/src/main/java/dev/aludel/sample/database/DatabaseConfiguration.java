package dev.aludel.sample.database;

import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * The database: the one that {@code SPRING_DATASOURCE_URL} names, else the one that
 * {@code DATABASE_URL} names, else one that the sample starts.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(DatabaseConfiguration.WithoutDataSourceUrl.class)
class DatabaseConfiguration {

    @Bean
    @Conditional(WithDatabaseUrl.class)
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

    /** An empty variable names nothing. */
    private static boolean isNamed(String property, ConditionContext context) {
        return StringUtils.hasText(context.getEnvironment().getProperty(property));
    }

    static final class WithoutDataSourceUrl implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !isNamed("spring.datasource.url", context);
        }

    }

    static final class WithDatabaseUrl implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return isNamed("DATABASE_URL", context);
        }

    }

    static final class WithoutDatabaseUrl implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !isNamed("DATABASE_URL", context);
        }

    }

}
