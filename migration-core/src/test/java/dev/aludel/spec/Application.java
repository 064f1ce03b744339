package dev.aludel.spec;

import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import jakarta.persistence.EntityManagerFactory;

import dev.aludel.drift.WantedSchema;
import dev.aludel.hibernate.PersistenceUnit;
import dev.aludel.testing.PostgresVersion;
import dev.aludel.testing.TestDatabase;

/**
 * An application of a page.
 *
 * @param unit its entities, as Spring Boot starts Hibernate with them
 */
record Application(PersistenceUnit unit) {

    static Application of(String entities, SpecSettings settings) {
        List<Class<?>> classes = EntityCompiler.compile(entities);
        return new Application(new PersistenceUnit(classes, Map.of()).namedAsBootDoes()
            .with("hibernate.implicit_naming_strategy", new BootImplicitNames())
            .with("hibernate.classLoaders", classes.stream().map(Class::getClassLoader).distinct().toList())
            .with(settings.hibernate()));
    }

    /** What the entities want, read without a database. */
    WantedSchema wanted(PostgresVersion version) {
        return WantedSchema.of(List.of(this.unit.offline(version.major())));
    }

    /** Starts Hibernate on a connection of which it gets the same each time. */
    EntityManagerFactory open(DataSource connection) {
        return this.unit.with("jakarta.persistence.nonJtaDataSource", connection)
            .with("hibernate.hbm2ddl.auto", "none")
            .open();
    }

    /** Starts Hibernate on a database that it only looks at. */
    void validate(TestDatabase database) {
        this.unit.on(database).with("hibernate.hbm2ddl.auto", "validate").open().close();
    }

}
