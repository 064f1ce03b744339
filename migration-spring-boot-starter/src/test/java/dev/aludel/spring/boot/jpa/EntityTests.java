package dev.aludel.spring.boot.jpa;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.persistence.EntityManagerFactory;
import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

import dev.aludel.MigrationSettings;
import dev.aludel.Migrations;
import dev.aludel.drift.SchemaDrift;
import dev.aludel.problem.AludelException;
import dev.aludel.safety.Severity;
import dev.aludel.spring.boot.MigrationAutoConfiguration;
import dev.aludel.spring.boot.library.Book;
import dev.aludel.spring.boot.library.Books;
import dev.aludel.spring.boot.shelf.Shelves;
import dev.aludel.spring.boot.ticket.Tickets;
import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class EntityTests {

    private static final String CLEAN = "The entities find all they need in the database";

    private final ApplicationContextRunner runner = new ApplicationContextRunner().withConfiguration(AutoConfigurations
        .of(DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class,
                HibernateJpaAutoConfiguration.class, MigrationAutoConfiguration.class));

    @Test
    void hibernateFindsWhatTheMigrationsMade(@Database TestDatabase database, CapturedOutput output) {
        connected(database).withUserConfiguration(Books.class)
            .withPropertyValues("spring.jpa.hibernate.ddl-auto=validate")
            .run((context) -> {
                assertThat(context).hasNotFailed();
                EntityManagerFactory factory = context.getBean(EntityManagerFactory.class);
                factory.runInTransaction((manager) -> manager.persist(new Book("Alembic")));
                assertThat(database.jdbc().sql("select title from book").query(String.class).list())
                    .containsExactly("Alembic");
                assertThat(context.getBean(Migrations.class).entityDrift()).get()
                    .satisfies((report) -> assertThat(report.isClean()).isTrue());
            });
        assertThat(output).contains(CLEAN).doesNotContain("cannot be looked at").doesNotContain("will still miss");
    }

    @Test
    void warnsOfWhatTheEntitiesMiss(@Database TestDatabase database, CapturedOutput output) {
        connected(database).withUserConfiguration(Shelves.class).run((context) -> assertThat(context).hasNotFailed());
        assertThat(output)
            .contains("After the pending migrations the entities will still miss:\n- Add column book.shelf")
            .contains("""
                    The database is not what the entities want:
                    - Add column book.shelf varchar(40). No migration does it yet.
                    What to do: Write a migration with the statement, reviewed first; or change the entities:
                    ALTER TABLE book ADD COLUMN shelf varchar(40);
                    """);
    }

    @Test
    void reportsOnlyWhenAsked(@Database TestDatabase database, CapturedOutput output) {
        connected(database).withUserConfiguration(Shelves.class)
            .withPropertyValues("aludel.drift=report")
            .run((context) -> assertThat(context.getBean(Migrations.class).entityDrift()).get()
                .satisfies((report) -> assertThat(report.isClean()).isFalse()));
        assertThat(output).doesNotContain("Add column book.shelf");
    }

    @Test
    void runsNothingThatLeavesTheEntitiesShort(@Database TestDatabase database) {
        connected(database).withUserConfiguration(Shelves.class)
            .withPropertyValues("aludel.drift=fail")
            .run((context) -> assertThat(text(context.getStartupFailure())).isEqualTo(
                    """
                            What happened:  Nothing was run: after the pending migrations the database would still not be what the entities want:
                                            - Add column book.shelf varchar(40)
                            What to do:     Write a migration with the statement, reviewed first; or change the entities:
                                            ALTER TABLE book ADD COLUMN shelf varchar(40);
                                            Or let the application start all the same with aludel.drift=warn.
                            """));
        assertThat(database.jdbc().sql("select to_regclass('book')").query(String.class).optional()).isEmpty();
    }

    @Test
    void failsWhereTheEntitiesMissSomething(@Database TestDatabase database) {
        Migrations.of(database.dataSource()).upgrade("head");
        connected(database).withUserConfiguration(Shelves.class)
            .withPropertyValues("aludel.drift=fail", "spring.jpa.hibernate.ddl-auto=validate")
            .run((context) -> assertThat(text(context.getStartupFailure())).isEqualTo("""
                    What happened:  The database is not what the entities want:
                                    - Add column book.shelf varchar(40). No migration does it yet.
                    What to do:     Write a migration with the statement, reviewed first; or change the entities:
                                    ALTER TABLE book ADD COLUMN shelf varchar(40);
                                    Or let the application start all the same with aludel.drift=warn.
                    """));
    }

    @Test
    void startsWhereOnlyAHeldContractIsMissing(@Database TestDatabase database, @TempDir Path folder,
            CapturedOutput output) throws IOException {
        String[] locations = { "classpath:db/migration", "filesystem:" + folder };
        Files.writeString(folder.resolve("V3__isbn.sql"), "ALTER TABLE book ADD COLUMN isbn text NOT NULL;");
        Migrations
            .of(database.dataSource(),
                    MigrationSettings.defaults()
                        .source((source) -> source.withLocations(locations))
                        .safety((safety) -> safety.withFailOn(Severity.BLOCKER)))
            .upgrade("head");
        Files.writeString(folder.resolve("V4__no_isbn.sql"),
                "-- migrate:phase contract\n-- migrate:up\nALTER TABLE book DROP COLUMN isbn;");
        Files.writeString(folder.resolve("V5__shops.sql"), "CREATE TABLE shop (id bigint PRIMARY KEY);");
        connected(database).withUserConfiguration(Books.class)
            .withPropertyValues("aludel.drift=fail", "aludel.locations=" + String.join(",", locations))
            .run((context) -> assertThat(context).hasNotFailed());
        assertThat(output).contains("4 (no isbn) is held as nobody knows the version of the application")
            .contains("Until contracts run that are held, the database has more than the entities want: "
                    + "Drop column book.isbn");
    }

    @Test
    void tellsWhoHasChangedTheDatabaseAndWhatToDo(@Database TestDatabase database) {
        Migrations.of(database.dataSource()).upgrade("head");
        database.jdbc().sql("ALTER TABLE book DROP COLUMN title").update();
        connected(database).withUserConfiguration(Books.class)
            .withPropertyValues("aludel.drift=fail")
            .run((context) -> assertThat(text(context.getStartupFailure())).isEqualTo(
                    """
                            What happened:  The database is not what the entities want:
                                            - Add column book.title varchar(255). The migrations have done it, and somebody has changed the database by hand.
                            What to do:     Run the statement; or keep what was done by hand with 'migrations revision --from-database', and change the entities:
                                            ALTER TABLE book ADD COLUMN title varchar(255) NOT NULL;
                                            Or let the application start all the same with aludel.drift=warn.
                            """));
    }

    @Test
    void neverStartsWhereIdsWouldBeGivenTwice(@Database TestDatabase database) {
        ApplicationContextRunner tickets = connected(database).withUserConfiguration(Tickets.class)
            .withPropertyValues("aludel.locations=classpath:db/tickets", "aludel.drift=report");
        tickets.run((context) -> assertThat(text(context.getStartupFailure())).isEqualTo(
                """
                        What happened:  Nothing was run: after the pending migrations the database would still not be what the entities want:
                                        - Change sequence ticket_seq: increment 1 to 50
                        What to do:     Where increments differ, ids are given twice: no application should start with that.
                                        Write a migration with the statement, reviewed first; or change the entities:
                                        ALTER SEQUENCE ticket_seq INCREMENT BY 50;
                        """));
        tickets.withPropertyValues("aludel.preview=off")
            .run((context) -> assertThat(text(context.getStartupFailure()))
                .startsWith("What happened:  The database is not what the entities want:\n"));
    }

    @Test
    void goesOnWhereTheEntitiesCannotBeSeenBefore(@Database TestDatabase database, CapturedOutput output) {
        connected(database).withUserConfiguration(ByHand.class).run((context) -> assertThat(context).hasNotFailed());
        assertThat(output)
            .contains("The entities cannot be looked at before the upgrade, so it goes on without: "
                    + "the bean 'byHand' is not Spring Boot's own")
            .contains(CLEAN);
    }

    @Test
    void goesOnWhereSettingsOfHibernateNeedTheDatabase(@Database TestDatabase database, CapturedOutput output) {
        connected(database).withUserConfiguration(Books.class, Asking.class)
            .run((context) -> assertThat(context).hasNotFailed());
        assertThat(output).contains("The entities cannot be looked at before the upgrade, so it goes on without: ")
            .contains(CLEAN);
    }

    @Test
    void stopsWhereTheEntitiesMustBeSeenBefore(@Database TestDatabase database) {
        connected(database).withUserConfiguration(ByHand.class)
            .withPropertyValues("aludel.preview=on")
            .run((context) -> assertThat(text(context.getStartupFailure())).isEqualTo(
                    """
                            What happened:  The entities cannot be looked at before the upgrade: the bean 'byHand' is not Spring Boot's own
                            What to do:     Nothing was run. Set aludel.preview=auto to go on without, or see what is in the way.
                            """));
    }

    @Test
    void leavesUnitsOfOtherDatabasesAlone(@Database TestDatabase database, @Database TestDatabase other,
            CapturedOutput output) {
        connected(database).withBean("other", DataSource.class, other::dataSource)
            .withUserConfiguration(Elsewhere.class)
            .run((context) -> assertThat(context).hasNotFailed());
        assertThat(output).contains(CLEAN).doesNotContain("shelf");
    }

    @Test
    void seesEntitiesOfAUnitThatStartsOnAnotherThread(@Database TestDatabase database, CapturedOutput output) {
        connected(database).withUserConfiguration(Books.class)
            .withConfiguration(AutoConfigurations.of(TaskExecutionAutoConfiguration.class))
            .withPropertyValues("spring.jpa.bootstrap=async", "spring.jpa.hibernate.ddl-auto=validate")
            .run((context) -> {
                context.getBean(EntityManagerFactory.class).createEntityManager().close();
                assertThat(context.getBean(Migrations.class).entityDrift()).isPresent();
            });
        assertThat(output).contains(CLEAN).doesNotContain("cannot be looked at");
    }

    private ApplicationContextRunner connected(TestDatabase database) {
        return this.runner.withPropertyValues("spring.datasource.url=" + database.url(),
                "spring.datasource.username=" + database.user(), "spring.datasource.password=" + database.password(),
                "spring.datasource.hikari.maximum-pool-size=2");
    }

    private static String text(Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof AludelException)) {
            cause = cause.getCause();
        }
        assertThat(cause).as("%s", failure).isInstanceOfAny(SchemaDrift.class, NoPreview.class);
        return ((AludelException) cause).text();
    }

    private static LocalContainerEntityManagerFactoryBean unit(DataSource dataSource, Class<?> marker) {
        LocalContainerEntityManagerFactoryBean unit = new LocalContainerEntityManagerFactoryBean();
        unit.setDataSource(dataSource);
        unit.setPackagesToScan(marker.getPackageName());
        unit.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        return unit;
    }

    @Configuration(proxyBeanMethods = false)
    static class ByHand {

        @Bean
        LocalContainerEntityManagerFactoryBean byHand(DataSource dataSource) {
            return unit(dataSource, Books.class);
        }

    }

    @Configuration(proxyBeanMethods = false)
    static class Asking {

        @Bean
        HibernatePropertiesCustomizer asking(JdbcClient client) {
            return (settings) -> client.sql("select count(*) from book").query(Long.class).single();
        }

    }

    @Configuration(proxyBeanMethods = false)
    static class Elsewhere {

        @Bean
        @Primary
        DataSource main(Environment environment) {
            return DataSourceBuilder.create()
                .url(environment.getProperty("spring.datasource.url"))
                .username(environment.getProperty("spring.datasource.username"))
                .password(environment.getProperty("spring.datasource.password"))
                .build();
        }

        @Bean
        @Primary
        LocalContainerEntityManagerFactoryBean mainUnit(DataSource dataSource) {
            return unit(dataSource, Books.class);
        }

        @Bean
        LocalContainerEntityManagerFactoryBean otherUnit(@Qualifier("other") DataSource dataSource) {
            return unit(dataSource, Shelves.class);
        }

    }

}
