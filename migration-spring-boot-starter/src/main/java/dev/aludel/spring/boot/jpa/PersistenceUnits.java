package dev.aludel.spring.boot.jpa;

import java.util.Map;

import org.springframework.orm.jpa.AbstractEntityManagerFactoryBean;

import dev.aludel.hibernate.HibernateSetting;
import dev.aludel.hibernate.ModelCapture;
import dev.aludel.spring.boot.connection.ManagedDatabase;

/** Prepares the persistence units that use the database before they start. */
public final class PersistenceUnits {

    private final ManagedDatabase database;

    private final EntityModels models;

    private final EntityDrift drift;

    private final StartedVersion version;

    private final boolean managed;

    /**
     * The units of a database.
     * @param managed whether it is migrated, so that Hibernate must not change it
     */
    public PersistenceUnits(ManagedDatabase database, EntityModels models, EntityDrift drift, StartedVersion version,
            boolean managed) {
        this.database = database;
        this.models = models;
        this.drift = drift;
        this.version = version;
        this.managed = managed;
    }

    void prepare(AbstractEntityManagerFactoryBean unit, String name) {
        Map<String, Object> settings = unit.getJpaPropertyMap();
        if (!this.database.isReachedBy(unit.getDataSource()) || settings.containsKey(ModelCapture.SETTING)) {
            return;
        }
        if (this.managed) {
            DdlAuto.ofUnit(name, settings).ifPresent((ddlAuto) -> {
                throw new SchemaGeneration(ddlAuto);
            });
        }
        HibernateSetting.whereUnset().forEach((setting) -> settings.putIfAbsent(setting.name(), setting.value()));
        settings.put(ModelCapture.SETTING, new UnitCapture(name, this.models, this.drift, this.version));
    }

}
