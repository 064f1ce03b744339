package dev.aludel.spring.boot.jpa;

import java.util.List;
import java.util.Map;

import org.hibernate.MappingException;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.NestedExceptionUtils;

import dev.aludel.dialect.Dialect;
import dev.aludel.hibernate.HibernateSetting;
import dev.aludel.hibernate.ModelPreview;
import dev.aludel.spring.boot.connection.ManagedDatabase;

/**
 * Reads what the entities want for a command. Each persistence unit is begun and given up
 * once its metadata is complete, without a database where that is possible.
 */
public final class EntityReading {

    private final ConfigurableListableBeanFactory beans;

    private final BootPersistenceUnit unit;

    private final EntityModels models;

    private final ForeignUnits foreign = new ForeignUnits();

    private EntityReading(ConfigurableListableBeanFactory beans) {
        this.beans = beans;
        this.unit = new BootPersistenceUnit(beans, beans.getBean(ManagedDatabase.class));
        this.models = beans.getBean(EntityModels.class);
    }

    /**
     * Reads the entities of an application.
     * @throws EntityMistake if a mapping cannot be built
     * @throws EntitiesNotRead if something else is in the way
     */
    public static void of(ConfigurableListableBeanFactory beans) {
        if (beans.getBeanNamesForType(EntityModels.class).length > 0) {
            new EntityReading(beans).read();
        }
    }

    private void read() {
        if (!this.unit.exists()) {
            return;
        }
        try {
            readWithoutDatabase();
        }
        catch (RuntimeException ex) {
            throwWhereItIsAMistake(ex);
            readWithDatabase(ex);
        }
    }

    private void readWithoutDatabase() {
        Dialect dialect = Dialect.only();
        List<HibernateSetting> settings = HibernateSetting.withoutDatabase(dialect.name(), dialect.oldestVersion());
        try {
            this.models.put(this.unit.name(), ModelPreview.of(settings, this.unit::start));
        }
        catch (OtherPersistenceUnit ex) {
            readBeans(settings);
        }
    }

    /** Some mappings ask the database; then it has to be there. */
    private void readWithDatabase(RuntimeException reason) {
        try {
            readBeans(List.of());
        }
        catch (RuntimeException ex) {
            throwWhereItIsAMistake(ex);
            throw new EntitiesNotRead(reason, ex);
        }
    }

    private void readBeans(List<HibernateSetting> settings) {
        this.beans.addBeanPostProcessor(this.foreign);
        for (String name : this.unit.names()) {
            try {
                this.models.put(name, ModelPreview.of(settings, (all) -> begin(name, all)));
            }
            catch (RuntimeException ex) {
                if (!this.foreign.isElsewhere(ex)) {
                    throw ex;
                }
            }
        }
    }

    private void begin(String name, Map<String, Object> settings) {
        this.foreign.beginWith(settings);
        this.beans.getBean(name);
    }

    private static void throwWhereItIsAMistake(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MappingException) {
                throw new EntityMistake(String.valueOf(NestedExceptionUtils.getMostSpecificCause(cause).getMessage()),
                        failure);
            }
        }
    }

}
