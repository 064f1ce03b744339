package dev.aludel.spring.boot;

import jakarta.persistence.EntityManagerFactory;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCurrentlyInCreationException;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.aludel.Migrations;
import dev.aludel.draft.DraftRequest;
import dev.aludel.migration.Changes;
import dev.aludel.migration.JavaMigration;
import dev.aludel.problem.AludelException;
import dev.aludel.spring.boot.library.Books;
import dev.aludel.spring.boot.startup.MigrationNeedsDatabase;
import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;

import static dev.aludel.migration.Types.text;
import static org.assertj.core.api.Assertions.assertThat;

/** Migrations that are beans. */
class JavaMigrationTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner().withUserConfiguration(Books.class)
        .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
                JdbcClientAutoConfiguration.class, HibernateJpaAutoConfiguration.class,
                MigrationAutoConfiguration.class));

    @Test
    void beanRunsAmongFilesBeforeHibernateStarts(@Database TestDatabase database) {
        Connected.to(database, this.runner)
            .withPropertyValues("spring.jpa.hibernate.ddl-auto=validate", "shelf=Chemistry")
            .withBean(V3__Add_shelf.class)
            .run((context) -> {
                assertThat(context).hasNotFailed();
                assertThat(context.getBean(Migrations.class).status().current()).containsExactly("3");
                assertThat(database.jdbc()
                    .sql("select column_default from information_schema.columns where column_name = 'shelf'")
                    .query(String.class)
                    .single()).isEqualTo("'Chemistry'::text");
            });
    }

    @Test
    void draftsGoWhereSpringFindsThem(@Database TestDatabase database) {
        ApplicationContextRunner connected = Connected.to(database, this.runner)
            .withInitializer((context) -> AutoConfigurationPackages
                .register((BeanDefinitionRegistry) context.getBeanFactory(), "com.acme.tasks"));
        DraftRequest request = DraftRequest.of("Fill titles").inJava().unwritten();
        connected.run((context) -> assertThat(context.getBean(Migrations.class).draftEmpty(request).text())
            .startsWith("package com.acme.tasks.migration;\n"));
        connected.withPropertyValues("shelf=Chemistry")
            .withBean(V3__Add_shelf.class)
            .run((context) -> assertThat(context.getBean(Migrations.class).draftEmpty(request).text())
                .startsWith("package dev.aludel.spring.boot;\n"));
        connected.withPropertyValues("aludel.draft.java-package=com.acme.change")
            .run((context) -> assertThat(context.getBean(Migrations.class).draftEmpty(request).text())
                .startsWith("package com.acme.change;\n"));
    }

    @Test
    void beanThatNeedsTheEntityManagerIsTold(@Database TestDatabase database) {
        Connected.to(database, this.runner)
            .withBean(V3__Ask_entities.class)
            .run((context) -> assertThat(context).getFailure().satisfies(JavaMigrationTests::isExplained));
    }

    @Test
    void beanThatNeedsJdbcIsTold(@Database TestDatabase database) {
        Connected.to(database, this.runner)
            .withBean("fillShelves", V3__Ask_jdbc.class)
            .run((context) -> assertThat(context).getFailure().satisfies(JavaMigrationTests::isExplained));
    }

    @Test
    void pathToTheDatabaseIsShownWhereTheMigrationsAreMadeFirst(@Database TestDatabase database) {
        Connected.to(database, this.runner)
            .withUserConfiguration(Lazily.class)
            .run((context) -> assertThat(context).getFailure()
                .rootCause()
                .isInstanceOf(MigrationNeedsDatabase.class)
                .satisfies((failure) -> assertThat(((AludelException) failure).text()).isEqualTo(
                        """
                                What happened:  The migration 'fillShelves' needs a bean that waits for the migrations: fillShelves -> jdbcClient -> migrationInitializer.
                                What to do:     Let it need no repository, EntityManager, JdbcTemplate or other bean that asks the database. What it reads and writes belongs into a step, 'changes.jdbc("…", (connection) -> …)', which is given the connection.
                                """)));
    }

    private static void isExplained(Throwable failure) {
        assertThat(failure).rootCause().isInstanceOf(MigrationNeedsDatabase.class);
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            assertThat(cause).as("another analyzer would explain it")
                .isNotInstanceOf(BeanCurrentlyInCreationException.class);
        }
    }

    static class V3__Add_shelf implements JavaMigration {

        private final Environment environment;

        V3__Add_shelf(Environment environment) {
            this.environment = environment;
        }

        @Override
        public void upgrade(Changes changes) {
            changes.table("book").addColumn("shelf", text()).defaultTo(this.environment.getRequiredProperty("shelf"));
        }

    }

    static class V3__Ask_entities implements JavaMigration {

        V3__Ask_entities(EntityManagerFactory entities) {
            assertThat(entities).isNotNull();
        }

        @Override
        public void upgrade(Changes changes) {
            changes.table("book").addColumn("shelf", text());
        }

    }

    static class V3__Ask_jdbc implements JavaMigration {

        V3__Ask_jdbc(JdbcClient jdbc) {
            assertThat(jdbc).isNotNull();
        }

        @Override
        public void upgrade(Changes changes) {
            changes.table("book").addColumn("shelf", text());
        }

    }

    /** Made when the migrations ask for it, not in the order of definition. */
    @Configuration(proxyBeanMethods = false)
    static class Lazily {

        @Bean
        @Lazy
        JavaMigration fillShelves(JdbcClient jdbc) {
            return new V3__Ask_jdbc(jdbc);
        }

    }

}
