package dev.aludel.spring.boot;

import org.hibernate.SessionFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.jpa.autoconfigure.JpaBaseConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import dev.aludel.MigrationSettings;
import dev.aludel.Migrations;
import dev.aludel.run.UpgradeObserver;
import dev.aludel.spring.boot.connection.ManagedDatabase;
import dev.aludel.spring.boot.jpa.BootPersistenceUnit;
import dev.aludel.spring.boot.jpa.DdlAutoGuard;
import dev.aludel.spring.boot.jpa.EntityDrift;
import dev.aludel.spring.boot.jpa.EntityModels;
import dev.aludel.spring.boot.jpa.EntityPreview;
import dev.aludel.spring.boot.jpa.PersistenceUnitPostProcessor;
import dev.aludel.spring.boot.jpa.PersistenceUnits;
import dev.aludel.spring.boot.jpa.StartedVersion;
import dev.aludel.spring.boot.startup.MigrationMode;

/** What is there to do for an application with entities. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass({ SessionFactory.class, JpaBaseConfiguration.class })
class JpaConfiguration {

    @Bean
    static PersistenceUnitPostProcessor persistenceUnitPostProcessor(ObjectProvider<PersistenceUnits> units) {
        return new PersistenceUnitPostProcessor(units);
    }

    @Bean
    EntityModels entityModels() {
        return new EntityModels();
    }

    @Bean
    PersistenceUnits persistenceUnits(ManagedDatabase database, EntityModels models, MigrationProperties properties,
            ObjectProvider<Migrations> migrations) {
        return new PersistenceUnits(database, models, new EntityDrift(migrations::getObject, properties.drift()),
                new StartedVersion(migrations::getObject), properties.mode() != MigrationMode.NONE);
    }

    @Bean
    DdlAutoGuard ddlAutoGuard(ListableBeanFactory beans, Environment environment) {
        return new DdlAutoGuard(beans, environment);
    }

    /** Comes last, so that whoever watches for the application goes on watching. */
    @Bean
    MigrationSettingsCustomizer entitySettingsCustomizer(EntityModels models, MigrationProperties properties,
            ConfigurableListableBeanFactory beans, ManagedDatabase database) {
        EntityPreview preview = new EntityPreview(properties.preview(), properties.drift(),
                new BootPersistenceUnit(beans, database));
        return (settings) -> watched(settings.withEntities(models), preview);
    }

    private static MigrationSettings watched(MigrationSettings settings, UpgradeObserver preview) {
        UpgradeObserver before = settings.observer();
        return settings.watchedBy((pending, database) -> {
            before.upgrading(pending, database);
            preview.upgrading(pending, database);
        });
    }

}
