package dev.aludel.spring.boot.failure;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

import dev.aludel.spring.boot.MigrationAutoConfiguration;
import dev.aludel.spring.boot.library.Books;
import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class FailureTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, MigrationAutoConfiguration.class));

    private final ApplicationContextRunner jpa = this.runner.withUserConfiguration(Books.class)
        .withConfiguration(AutoConfigurations.of(HibernateJpaAutoConfiguration.class));

    @Test
    void hibernateThatChangesTheSchema(@Database TestDatabase database) {
        assertThat(analysis(database, this.jpa.withPropertyValues("spring.jpa.hibernate.ddl-auto=update"))).isEqualTo(
                """
                        Hibernate would change the schema on its own, beside the migrations: spring.jpa.hibernate.ddl-auto=update, in "spring.jpa.hibernate.ddl-auto" from property source "test".

                        Change that line to spring.jpa.hibernate.ddl-auto=validate, or remove it, and write a migration for what the schema lacks.
                        Where Hibernate is to go on changing it, set aludel.enabled=false.""");
        assertThat(tables(database)).isZero();
    }

    @Test
    void hibernateThatGeneratesTheSchema(@Database TestDatabase database) {
        assertThat(analysis(database, this.jpa.withPropertyValues("spring.jpa.generate-ddl=true")))
            .startsWith(
                    "Hibernate would change the schema on its own, beside the migrations: spring.jpa.generate-ddl=true")
            .contains("Change that line to spring.jpa.generate-ddl=false, or remove it");
    }

    @Test
    void aPersistenceUnitThatChangesTheSchema(@Database TestDatabase database) {
        assertThat(analysis(database, this.runner.withUserConfiguration(Creating.class))).startsWith(
                "Hibernate would change the schema on its own, beside the migrations: hibernate.hbm2ddl.auto=create-drop, "
                        + "in the settings of 'creating'.");
    }

    @Test
    void flywayOnTheSameDataSource(@Database TestDatabase database) {
        assertThat(
                analysis(database, this.runner.withConfiguration(AutoConfigurations.of(FlywayAutoConfiguration.class))))
            .isEqualTo(
                    """
                            Flyway migrates the same data source. Two tools that change one schema do not know of each other's changes.

                            Set spring.flyway.enabled=false once Aludel is to take over: record the last of its migrations, which Aludel reads too, as aludel.baseline.
                            Until then, or if that tool is to stay, set aludel.mode=none, which changes nothing, or aludel.enabled=false.""");
        assertThat(tables(database)).isZero();
    }

    @Test
    void flywaySomewhereElse(@Database TestDatabase database) {
        connected(database, this.runner.withConfiguration(AutoConfigurations.of(FlywayAutoConfiguration.class)))
            .withPropertyValues("spring.flyway.url=jdbc:h2:mem:flyway",
                    "spring.flyway.locations=classpath:db/vendor/postgresql")
            .run((context) -> assertThat(context).hasNotFailed());
    }

    @Test
    void liquibaseOnTheSameDataSource(@Database TestDatabase database) {
        assertThat(analysis(database,
                this.runner.withConfiguration(AutoConfigurations.of(LiquibaseAutoConfiguration.class))))
            .startsWith("Liquibase migrates the same data source.")
            .contains(
                    "Set spring.liquibase.enabled=false once Aludel is to take over: write what is there into a first "
                            + "migration, and name that as aludel.baseline.\n");
        assertThat(tables(database)).isZero();
    }

    @Test
    void hibernateBeforeTheDatabaseIsReady(@Database TestDatabase database) {
        assertThat(analysis(database, this.jpa.withPropertyValues("spring.jpa.defer-datasource-initialization=true")))
            .isEqualTo(
                    """
                            spring.jpa.defer-datasource-initialization=true starts Hibernate before the database is initialized; Aludel upgrades it before Hibernate starts.

                            Remove spring.jpa.defer-datasource-initialization. If it was there for a data.sql, that file now runs after the migrations and before Hibernate.""");
    }

    @Test
    void aDatabaseWithoutADialect() {
        this.runner.withPropertyValues("spring.datasource.url=jdbc:h2:mem:none")
            .run((context) -> assertThat(text(context.getStartupFailure())).isEqualTo(
                    """
                            The data source is a database of the kind 'H2', which Aludel does not know.

                            Use PostgreSQL 14 or newer, or set aludel.enabled=false where this data source needs no migrations."""));
    }

    @Test
    void aSchemaThatIsNotThere(@Database TestDatabase database) {
        assertThat(analysis(database, this.runner.withPropertyValues("aludel.default-schema=shop"))).isEqualTo("""
                There is no schema 'shop', which aludel.default-schema names.

                Create it, as the user that migrates: CREATE SCHEMA shop. Or correct aludel.default-schema.""");
    }

    @Test
    void severalDataSources(@Database TestDatabase database) {
        new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(MigrationAutoConfiguration.class))
            .withBean("one", DataSource.class, database::dataSource)
            .withBean("two", DataSource.class, database::dataSource)
            .run((context) -> assertThat(text(context.getStartupFailure())).isEqualTo(
                    """
                            There are several data sources and none of them is the primary one: it cannot be told which database is to be migrated.

                            Mark the bean of that data source with @MigrationDataSource, make it @Primary, or set aludel.url."""));
    }

    @Test
    void aDangerousMigration(@Database TestDatabase database) {
        connected(database, this.runner).run((context) -> assertThat(context).hasNotFailed());
        database.jdbc()
            .sql("insert into book (title, published) select 'Book ' || n, now() from generate_series(1, 5) n")
            .update();
        assertThat(analysis(database, this.runner.withPropertyValues("aludel.locations=classpath:db/dangerous")))
            .startsWith("Nothing was run, because of 1 finding in 1 pending migration.")
            .contains("db/dangerous/V3__drop_published.sql:2: drop-column (danger)\n"
                    + "    ALTER TABLE book DROP COLUMN published")
            .endsWith("-- migrate:allow drop-column REASON");
        connected(database,
                this.runner.withPropertyValues("aludel.locations=classpath:db/dangerous",
                        "aludel.safety.rules.drop-column=caution"))
            .run((context) -> assertThat(context).hasNotFailed());
    }

    private static String analysis(TestDatabase database, ApplicationContextRunner runner) {
        String[] analysis = new String[1];
        connected(database, runner).run((context) -> analysis[0] = text(context.getStartupFailure()));
        return analysis[0];
    }

    private static ApplicationContextRunner connected(TestDatabase database, ApplicationContextRunner runner) {
        return runner.withPropertyValues("spring.datasource.url=" + database.url(),
                "spring.datasource.username=" + database.user(), "spring.datasource.password=" + database.password(),
                "spring.datasource.hikari.maximum-pool-size=2");
    }

    private static String text(Throwable failure) {
        FailureAnalysis analysis = new MigrationFailureAnalyzer().analyze(failure);
        assertThat(analysis).as("%s", failure).isNotNull();
        return analysis.getDescription() + "\n\n" + analysis.getAction();
    }

    private static long tables(TestDatabase database) {
        return database.jdbc()
            .sql("select count(*) from information_schema.tables where table_schema = 'public'")
            .query(Long.class)
            .single();
    }

    @Configuration(proxyBeanMethods = false)
    static class Creating {

        @Bean
        LocalContainerEntityManagerFactoryBean creating(DataSource dataSource) {
            LocalContainerEntityManagerFactoryBean unit = new LocalContainerEntityManagerFactoryBean();
            unit.setDataSource(dataSource);
            unit.setPackagesToScan(Books.class.getPackageName());
            unit.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
            unit.getJpaPropertyMap().put("hibernate.hbm2ddl.auto", "create-drop");
            return unit;
        }

    }

}
