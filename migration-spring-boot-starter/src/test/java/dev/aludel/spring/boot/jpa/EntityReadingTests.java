package dev.aludel.spring.boot.jpa;

import java.util.function.Consumer;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.BeanFactoryInitializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

import dev.aludel.Migrations;
import dev.aludel.draft.DraftRequest;
import dev.aludel.draft.DraftedMigration;
import dev.aludel.problem.AludelException;
import dev.aludel.spring.boot.MigrationAutoConfiguration;
import dev.aludel.spring.boot.library.Books;
import dev.aludel.spring.boot.mistake.Mistakes;
import dev.aludel.spring.boot.shelf.Shelves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What the entities want is read where no database is reachable, and nothing starts. */
@ExtendWith(OutputCaptureExtension.class)
class EntityReadingTests {

    private static final String NOWHERE = "jdbc:postgresql://localhost:1/nowhere";

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
        .withInitializer(EntityReadingTests::makeLate)
        .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, HibernateJpaAutoConfiguration.class,
                MigrationAutoConfiguration.class))
        .withPropertyValues("spring.datasource.url=" + NOWHERE, "spring.datasource.hikari.connection-timeout=250",
                "aludel.mode=none");

    @Test
    void theApplicationsUnitIsRead(CapturedOutput output) {
        withLazyBeans(Shelves.class,
                (context) -> assertThat(drafted(context)).contains("ALTER TABLE book ADD COLUMN shelf")
                    .doesNotContain("CREATE TABLE"));
        assertThat(output).doesNotContain("ERROR").doesNotContain("refused");
    }

    @Test
    void aUnitThatIsDeclaredByHandIsRead(CapturedOutput output) {
        withLazyBeans(ByHand.class,
                (context) -> assertThat(drafted(context)).contains("ALTER TABLE book ADD COLUMN shelf"));
        assertThat(output).doesNotContain("refused");
    }

    @Test
    void unitsOfOtherDatabasesAreNot() {
        withLazyBeans(Elsewhere.class, (context) -> assertThat(drafted(context)).isEmpty());
    }

    @Test
    void aMistakeIsTheEntities() {
        withLazyBeans(Mistakes.class, (context) -> assertThat(
                catchThrowableOfType(AludelException.class, () -> drafted(context)).text())
            .isEqualTo(
                    """
                            What happened:  There is a mistake in the entities. Hibernate says: Association 'dev.aludel.spring.boot.mistake.Broken.other' targets the type 'dev.aludel.spring.boot.mistake.Mistakes' which is not an '@Entity' type
                            What to do:     Mend the mapping: the application does not start with it either.
                            """));
    }

    @Test
    void whatStandsInTheWayIsTold() {
        withLazyBeans(Asking.class, (context) -> assertThat(
                catchThrowableOfType(AludelException.class, () -> drafted(context)).text())
            .isEqualTo(
                    """
                            What happened:  What the entities want cannot be read.
                                            Without a database: Connection refused
                                            With it: Connection refused
                            What to do:     See what is in the way: the persistence unit is begun as the application begins it, until Hibernate has read all mappings.
                            """));
    }

    @Test
    void withoutEntitiesNothingIsRead() {
        withLazyBeans(Object.class, (context) -> assertThat(
                catchThrowableOfType(AludelException.class, () -> drafted(context)).text())
            .isEqualTo(
                    """
                            What happened:  There are no entities to draft from or to compare with.
                            What to do:     Name the entities' persistence unit where the application starts it, or write an empty migration with 'migrations revision -m "..."'.
                            """));
    }

    private void withLazyBeans(Class<?> configuration, Consumer<AssertableApplicationContext> work) {
        this.runner.withUserConfiguration(configuration).run((context) -> {
            assertThat(context).hasNotFailed();
            work.accept(context);
        });
    }

    /** As the command line does. */
    private static void makeLate(ConfigurableApplicationContext context) {
        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        BeanFactoryInitializer<DefaultListableBeanFactory> late = (beans) -> beans.setAllowEagerClassLoading(false);
        context.getBeanFactory().registerSingleton("late", late);
    }

    /** What is drafted from the sources, which have a table for books. */
    private static String drafted(AssertableApplicationContext context) {
        DefaultListableBeanFactory beans = (DefaultListableBeanFactory) context
            .getSourceApplicationContext(ConfigurableApplicationContext.class)
            .getBeanFactory();
        beans.setAllowEagerClassLoading(true);
        EntityReading.of(beans);
        return context.getBean(Migrations.class)
            .draft(DraftRequest.of(null).from(DraftRequest.Basis.SOURCES).unwritten())
            .migrations()
            .stream()
            .map(DraftedMigration::text)
            .reduce("", String::concat);
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
            return unit(dataSource, Shelves.class);
        }

    }

    /** Asks the database for a setting of Hibernate. */
    @Configuration(proxyBeanMethods = false)
    @Import(Books.class)
    static class Asking {

        @Bean
        HibernatePropertiesCustomizer asking(DataSource dataSource) {
            return (settings) -> JdbcClient.create(dataSource).sql("select 1").query(Long.class).single();
        }

    }

    @Configuration(proxyBeanMethods = false)
    static class Elsewhere {

        @Bean
        @Primary
        DataSource main() {
            return DataSourceBuilder.create().url(NOWHERE).build();
        }

        @Bean
        DataSource other() {
            return DataSourceBuilder.create().url(NOWHERE + "_else").build();
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
