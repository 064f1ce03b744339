package dev.aludel.spring.boot;

import java.util.List;
import java.util.Optional;
import java.util.Properties;

import javax.sql.DataSource;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reactivestreams.Publisher;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.SchemaManagementProvider;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.aludel.Migrations;
import dev.aludel.run.BackupCheck;
import dev.aludel.run.BackupMissing;
import dev.aludel.spring.boot.connection.MigrationConnectionDetails;
import dev.aludel.spring.boot.connection.MigrationDataSource;
import dev.aludel.spring.boot.connection.NoDataSource;
import dev.aludel.spring.boot.startup.MigrationInitializer;
import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class MigrationAutoConfigurationTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
                JdbcClientAutoConfiguration.class, MigrationAutoConfiguration.class));

    private final ApplicationContextRunner withoutDataSource = new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(MigrationAutoConfiguration.class));

    @Test
    void upgradesBeforeAnyoneAsksTheDatabase(@Database TestDatabase database) {
        Connected.to(database, this.runner)
            .withBean(Asking.class)
            .run((context) -> assertThat(context.getBean(Asking.class).books).isZero());
    }

    @Test
    void upgradesWhereBeansWaitForTheirFirstUse(@Database TestDatabase database) {
        Connected.to(database, this.runner)
            .withInitializer(
                    (context) -> context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
            .run((context) -> assertThat(tables(database)).contains("book"));
    }

    @Test
    void saysInOneLineThatNothingIsPending(@Database TestDatabase database, CapturedOutput output) {
        Connected.to(database, this.runner).run((context) -> assertThat(context).hasNotFailed());
        assertThat(output).contains("Applied 2 migrations").contains("the database is at 2");
        Connected.to(database, this.runner).run((context) -> assertThat(context).hasNotFailed());
        assertThat(output)
            .containsPattern("MigrationInitializer The database is at 2, nothing is pending \\(\\d+ ms\\)");
    }

    @Test
    void asksTheCheckOfBackupsBeforeDataAreLost(@Database TestDatabase database) {
        Connected.to(database, this.runner).run((context) -> assertThat(context).hasNotFailed());
        database.jdbc().sql("insert into book (title, published) values ('one', now())").update();
        Connected.to(database, this.runner)
            .withPropertyValues("aludel.locations=classpath:db/dangerous", "aludel.safety.fail-on=blocker")
            .withBean(BackupCheck.class, () -> (losses) -> Optional.of("nobody has made one"))
            .run((context) -> assertThat(context).getFailure()
                .rootCause()
                .isInstanceOf(BackupMissing.class)
                .extracting("reason")
                .isEqualTo("nobody has made one"));
    }

    @Test
    void startsWithoutMigrationsAndSaysSo(@Database TestDatabase database, CapturedOutput output) {
        Connected.to(database, this.runner)
            .withPropertyValues("aludel.locations=classpath:db/elsewhere")
            .run((context) -> assertThat(context).hasNotFailed());
        assertThat(output).contains("There are no migrations in classpath:db/elsewhere: the database is left as it is");
        assertThat(tables(database)).isEmpty();
    }

    @Test
    void doubtsAPlaceWithoutMigrationsWhereTheDatabaseHasSome(@Database TestDatabase database, CapturedOutput output) {
        Connected.to(database, this.runner).run((context) -> assertThat(context).hasNotFailed());
        Connected.to(database, this.runner)
            .withPropertyValues("aludel.locations=classpath:db/elsewhere")
            .run((context) -> assertThat(context).hasNotFailed());
        assertThat(output).contains("WARN")
            .contains("There are no migrations in classpath:db/elsewhere, but the database has some: is that the right "
                    + "place?");
    }

    @Test
    void backsOffWithoutADatabase() {
        this.withoutDataSource.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(Migrations.class));
    }

    @Test
    void backsOffWhenDisabled(@Database TestDatabase database) {
        Connected.to(database, this.runner)
            .withPropertyValues("aludel.enabled=false")
            .run((context) -> assertThat(context).doesNotHaveBean(Migrations.class)
                .doesNotHaveBean(MigrationInitializer.class)
                .doesNotHaveBean(SchemaManagementProvider.class));
        assertThat(tables(database)).isEmpty();
    }

    @Test
    void leavesTheApplicationsOwnBeansAlone(@Database TestDatabase database) {
        Migrations own = Migrations.of(database.dataSource());
        Connected.to(database, this.runner)
            .withBean("own", Migrations.class, () -> own)
            .run((context) -> assertThat(context.getBean(Migrations.class)).isSameAs(own));
    }

    @Test
    void worksWithoutHibernate(@Database TestDatabase database) {
        Connected.to(database, this.runner)
            .withClassLoader(new FilteredClassLoader(SessionFactory.class))
            .run((context) -> assertThat(context.getBean(Migrations.class).status().current()).containsExactly("2"));
    }

    @Test
    void takesAnAddressOfItsOwn(@Database TestDatabase database) {
        this.withoutDataSource.withPropertyValues(Connected.properties("aludel", database, "user"))
            .run((context) -> assertThat(context.getBean(Migrations.class).status().current()).containsExactly("2"));
    }

    @Test
    void takesConnectionDetailsWhereThereIsNoDataSource(@Database TestDatabase database) {
        this.withoutDataSource.withBean(JdbcConnectionDetails.class, () -> jdbc(database))
            .run((context) -> assertThat(context.getBean(Migrations.class).status().current()).containsExactly("2"));
    }

    @Test
    void followsTheConnectionDetailsThatTheDataSourceFollows(@Database TestDatabase database) {
        this.runner.withBean(JdbcConnectionDetails.class, () -> jdbc(database))
            .withPropertyValues("spring.datasource.url=jdbc:postgresql://nowhere.invalid/none")
            .run((context) -> assertThat(context.getBean(Migrations.class).status().current()).containsExactly("2"));
    }

    @Test
    void upgradesForAnApplicationThatTalksR2dbc(@Database TestDatabase database) {
        this.runner.withBean(ConnectionFactory.class, NeverAsked::new)
            .withPropertyValues(Connected.properties("aludel", database, "user"))
            .run((context) -> assertThat(context).doesNotHaveBean(DataSource.class)
                .getBean(Migrations.class)
                .satisfies((migrations) -> assertThat(migrations.status().current()).containsExactly("2")));
    }

    @Test
    void takesConnectionDetailsOfItsOwnFirst(@Database TestDatabase database, @Database TestDatabase other) {
        Connected.to(other, this.runner)
            .withBean(MigrationConnectionDetails.class, () -> own(database))
            .run((context) -> assertThat(context).hasNotFailed());
        assertThat(tables(database)).contains("book");
        assertThat(tables(other)).isEmpty();
    }

    @Test
    void takesTheMarkedDataSource(@Database TestDatabase database, @Database TestDatabase other) {
        this.withoutDataSource.withBean("main", DataSource.class, other::dataSource, (bean) -> bean.setPrimary(true))
            .withBean("marked", DataSource.class, database::dataSource,
                    (bean) -> ((AbstractBeanDefinition) bean)
                        .addQualifier(new AutowireCandidateQualifier(MigrationDataSource.class)))
            .run((context) -> {
                assertThat(context).hasNotFailed();
                SchemaManagementProvider provider = context.getBean(SchemaManagementProvider.class);
                assertThat(provider.getSchemaManagement(context.getBean("main", DataSource.class)))
                    .isEqualTo(SchemaManagement.UNMANAGED);
                assertThat(provider.getSchemaManagement(database.dataSource())).isEqualTo(SchemaManagement.MANAGED);
            });
        assertThat(tables(database)).contains("book");
        assertThat(tables(other)).isEmpty();
    }

    @Test
    void asksWhichOfSeveralDataSources(@Database TestDatabase database) {
        this.withoutDataSource.withBean("one", DataSource.class, database::dataSource)
            .withBean("two", DataSource.class, database::dataSource)
            .run((context) -> assertThat(context).getFailure().rootCause().isInstanceOf(NoDataSource.class));
    }

    @Test
    void letsTheApplicationChangeTheSettings(@Database TestDatabase database) {
        Connected.to(database, this.runner)
            .withBean(MigrationSettingsCustomizer.class,
                    () -> (settings) -> settings
                        .source((source) -> source.withLocations("classpath:db/vendor/postgresql")))
            .run((context) -> assertThat(tables(database)).contains("elephant"));
    }

    @Test
    void doesWhatThePropertiesSay(@Database TestDatabase database) {
        database.jdbc().sql("create schema notes").update();
        Connected.to(database, this.runner)
            .withPropertyValues("aludel.locations=classpath:db/placeholder", "aludel.placeholders.prefix=my_",
                    "aludel.default-schema=notes", "aludel.history-table=done", "aludel.log-table=public.tried")
            .run((context) -> assertThat(context).hasNotFailed());
        assertThat(tables(database)).containsExactlyInAnyOrder("my_note", "done", "tried");
    }

    @Test
    void looksWhereTheKindOfDatabaseHasItsOwn(@Database TestDatabase database) {
        Connected.to(database, this.runner)
            .withPropertyValues("aludel.locations=classpath:db/vendor/{vendor}")
            .run((context) -> assertThat(tables(database)).contains("elephant"));
    }

    @Test
    void recordsTheApplicationAndItsVersion(@Database TestDatabase database) {
        Properties build = new Properties();
        build.setProperty("version", "2.3");
        Connected.to(database, this.runner)
            .withPropertyValues("spring.application.name=library")
            .withBean(BuildProperties.class, () -> new BuildProperties(build))
            .run((context) -> assertThat(context.getBean(Migrations.class).status().migrations())
                .allSatisfy((migration) -> {
                    assertThat(migration.application()).isEqualTo("library");
                    assertThat(migration.applicationVersion()).isEqualTo("2.3");
                }));
    }

    private static List<String> tables(TestDatabase database) {
        return database.jdbc()
            .sql("select table_name from information_schema.tables "
                    + "where table_schema not in ('pg_catalog', 'information_schema')")
            .query(String.class)
            .list();
    }

    private static JdbcConnectionDetails jdbc(TestDatabase database) {
        return new JdbcConnectionDetails() {

            @Override
            public String getJdbcUrl() {
                return database.url();
            }

            @Override
            public String getUsername() {
                return database.user();
            }

            @Override
            public String getPassword() {
                return database.password();
            }

        };
    }

    private static MigrationConnectionDetails own(TestDatabase database) {
        return new PropertiesConnectionDetails(database.url(), database.user(), database.password());
    }

    /** There is no R2DBC driver here, and nobody needs one. */
    static final class NeverAsked implements ConnectionFactory {

        @Override
        public Publisher<? extends Connection> create() {
            throw new AssertionError("Migrations are run by JDBC");
        }

        @Override
        public ConnectionFactoryMetadata getMetadata() {
            return () -> "none";
        }

    }

    static final class Asking {

        final long books;

        Asking(JdbcClient client) {
            this.books = client.sql("select count(*) from book").query(Long.class).single();
        }

    }

}
