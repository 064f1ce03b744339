package dev.aludel.hibernate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import jakarta.persistence.EntityManagerFactory;

import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

import dev.aludel.hibernate.zoo.Zoo;
import dev.aludel.testing.TestDatabase;

/** Starts Hibernate in a test as an application does. */
public record PersistenceUnit(List<Class<?>> entities, Map<String, Object> settings) {

    static PersistenceUnit of(Class<?>... entities) {
        return new PersistenceUnit(List.of(entities), Map.of());
    }

    static PersistenceUnit zoo() {
        return new PersistenceUnit(Zoo.entities(), Map.of());
    }

    public PersistenceUnit with(String setting, Object value) {
        Map<String, Object> more = new HashMap<>(this.settings);
        more.put(setting, value);
        return new PersistenceUnit(this.entities, more);
    }

    public PersistenceUnit with(Map<String, Object> some) {
        Map<String, Object> more = new HashMap<>(this.settings);
        more.putAll(some);
        return new PersistenceUnit(this.entities, more);
    }

    public PersistenceUnit on(TestDatabase database) {
        return with(Map.of("jakarta.persistence.jdbc.url", database.url(), "jakarta.persistence.jdbc.user",
                database.user(), "jakarta.persistence.jdbc.password", database.password()));
    }

    /** The same without the entities whose names start so. */
    public PersistenceUnit without(String prefix) {
        return new PersistenceUnit(
                this.entities.stream().filter((entity) -> !entity.getSimpleName().startsWith(prefix)).toList(),
                this.settings);
    }

    /** The naming that Spring Boot gives an application. */
    public PersistenceUnit namedAsBootDoes() {
        return with("hibernate.physical_naming_strategy", new PhysicalNamingStrategySnakeCaseImpl());
    }

    /** Hibernate makes the schema itself, all of it, or fails. */
    PersistenceUnit creating() {
        return with(Map.of("jakarta.persistence.schema-generation.database.action", "create",
                "hibernate.hbm2ddl.create_namespaces", true, "hibernate.hbm2ddl.halt_on_error", true));
    }

    /** Starts it, closes it, and gives the model captured on the way. */
    EntityModel start() {
        ModelCapture capture = ModelCapture.of();
        with(ModelCapture.SETTING, capture).open().close();
        return capture.model().orElseThrow();
    }

    public EntityManagerFactory open() {
        HibernatePersistenceConfiguration configuration = new HibernatePersistenceConfiguration("zoo");
        this.entities.forEach(configuration::managedClass);
        configuration.property("jakarta.persistence.validation.mode", "none");
        configuration.properties(this.settings);
        return configuration.createEntityManagerFactory();
    }

    /** The model without any database. */
    public EntityModel offline(int majorVersion) {
        Consumer<Map<String, Object>> bootstrap = (settings) -> with(settings).open();
        return ModelPreview.of(HibernateSetting.withoutDatabase("PostgreSQL", majorVersion), bootstrap);
    }

}
